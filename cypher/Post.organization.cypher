MATCH (post)-[:OF]->(organization:Organization)
