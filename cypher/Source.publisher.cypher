MATCH (source)-[:PUBLISHED_BY]->(publisher:Organization)
