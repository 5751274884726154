MATCH (actor)-[:TOOK]->(positions:Position)
