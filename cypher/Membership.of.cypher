MATCH (membership)-[:OF]->(of:Actor)
