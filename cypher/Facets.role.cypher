MATCH (position)-[:TAKEN_HOLDING]->(appointment:Appointment)
MATCH (appointment)-[:TO]->(post:Post)
WITH DISTINCT position, post
WITH post.role AS value, count(*) AS count
RETURN collect({value: value, count: count}) AS value
