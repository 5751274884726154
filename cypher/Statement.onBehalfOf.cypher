UNWIND $keys AS key
MATCH (:Statement {id: key})-[:ON_BEHALF_OF]->(actor:Actor)
RETURN key, actor {.*} AS value
