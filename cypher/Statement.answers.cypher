MATCH (statement)-[:ANSWERS]->(answers:Statement)
