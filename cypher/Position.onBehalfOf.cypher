UNWIND $keys AS key
MATCH (:Position {id: key})-[:ON_BEHALF_OF]->(actor:Actor)
RETURN key, actor {.*} AS value
