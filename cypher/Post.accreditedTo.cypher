MATCH (post)-[:ACCREDITED_TO]->(accreditedTo:Actor)
