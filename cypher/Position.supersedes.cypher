MATCH (position)-[:SUPERSEDES]->(supersedes:Position)
