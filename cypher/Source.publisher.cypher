UNWIND $keys AS key
MATCH (:Source {id: key})-[:PUBLISHED_BY]->(publisher:Organization)
RETURN key, publisher {.*} AS value
