MATCH (organization)-[:BELONGS_TO]->(country:Country)
