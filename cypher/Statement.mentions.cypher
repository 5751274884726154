MATCH (statement)-[:MENTIONS]->(mentions:Actor)
