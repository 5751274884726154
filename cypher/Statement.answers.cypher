UNWIND $keys AS key
MATCH (:Statement {id: key})-[:ANSWERS]->(question:Statement)
RETURN key, question {.*} AS value
