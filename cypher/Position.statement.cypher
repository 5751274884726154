UNWIND $keys AS key
MATCH (:Position {id: key})-[:SHOWN_BY]->(statement:Statement)
RETURN key, statement {.*} AS value
