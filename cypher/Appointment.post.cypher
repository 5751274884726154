MATCH (appointment)-[:TO]->(post:Post)
