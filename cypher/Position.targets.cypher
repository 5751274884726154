MATCH (position)-[:TOWARD]->(targets:Actor)
