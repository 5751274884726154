// The people who held a post in a body that a dataset states.
UNWIND $ids AS id
MATCH (body:Organization {id: id})<-[:OF]-(post:Post)
MATCH (post)<-[:TO]-(appointment:Appointment)<-[:HOLDS]-(person:Person)
RETURN DISTINCT person.id AS id
