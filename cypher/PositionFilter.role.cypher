EXISTS { MATCH (position)-[:TAKEN_HOLDING]->(:Appointment)-[:TO]->(post:Post) WHERE post.role IN $filter.role }
