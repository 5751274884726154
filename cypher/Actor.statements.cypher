MATCH (actor)-[:MADE]->(statements:Statement)
