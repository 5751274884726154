MATCH (event)-[:ORGANIZED_BY]->(organizers:Organization)
