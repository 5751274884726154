MATCH (post)-[:REPRESENTS]->(represents:Country)
