UNWIND $keys AS key
MATCH (:Source {id: key})-[:READS]->(text:SourceText)
RETURN key, text.text AS value
