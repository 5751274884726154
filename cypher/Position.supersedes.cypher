UNWIND $keys AS key
MATCH (:Position {id: key})-[:SUPERSEDES]->(earlier:Position)
RETURN key, earlier {.*} AS value
