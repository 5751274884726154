UNWIND $keys AS key
MATCH (:Appointment {id: key})-[:TO]->(post:Post)
RETURN key, post {.*} AS value
