UNWIND $keys AS key
MATCH (:Membership {id: key})-[:OF]->(group:Actor)
RETURN key, group {.*} AS value
