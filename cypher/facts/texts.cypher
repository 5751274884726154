UNWIND $ids AS id
MATCH (:Source {id: id})-[:READS]->(text:SourceText)
RETURN id, text.text AS text
