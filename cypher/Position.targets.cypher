UNWIND $keys AS key
MATCH (:Position {id: key})-[:TOWARD]->(actor:Actor)
WITH key, actor
ORDER BY actor.sortKey
RETURN key, collect(actor {.*}) AS value
