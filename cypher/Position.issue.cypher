UNWIND $keys AS key
MATCH (:Position {id: key})-[:ON]->(issue:Issue)
RETURN key, issue {.*} AS value
