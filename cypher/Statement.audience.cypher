MATCH (statement)-[:ADDRESSES]->(audience:Actor)
