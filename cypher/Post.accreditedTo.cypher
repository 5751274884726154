UNWIND $keys AS key
MATCH (:Post {id: key})-[:ACCREDITED_TO]->(actor:Actor)
RETURN key, actor {.*} AS value
