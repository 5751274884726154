EXISTS { MATCH (position)-[:TAKEN_HOLDING]->(:Appointment)-[:TO]->(post:Post) WHERE post.id IN $filter.post }
