UNWIND $keys AS key
MATCH (:Post {id: key})-[:REPRESENTS]->(country:Country)
RETURN key, country {.*} AS value
