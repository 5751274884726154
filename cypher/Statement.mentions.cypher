UNWIND $keys AS key
MATCH (:Statement {id: key})-[:MENTIONS]->(actor:Actor)
WITH key, actor
ORDER BY actor.sortKey
RETURN key, collect(actor {.*}) AS value
