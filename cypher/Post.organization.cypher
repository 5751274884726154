UNWIND $keys AS key
MATCH (:Post {id: key})-[:OF]->(organization:Organization)
RETURN key, organization {.*} AS value
