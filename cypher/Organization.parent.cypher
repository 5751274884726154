MATCH (organization)-[:PART_OF]->(parent:Organization)
