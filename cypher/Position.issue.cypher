MATCH (position)-[:ON]->(issue:Issue)
