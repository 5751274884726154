UNWIND $keys AS key
MATCH (:Organization {id: key})-[:BELONGS_TO]->(country:Country)
RETURN key, country {.*} AS value
