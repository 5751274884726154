UNWIND $keys AS key
MATCH (appointment:Appointment {id: key})
MATCH (appointment)<-[:HOLDS]-(person:Person)
MATCH (appointment)-[:TO]->(post:Post)
RETURN appointment {.*} AS appointment, person.id AS person, post.id AS post, post.title AS title, post.role AS role
