MATCH (position)-[:SHOWN_BY]->(statement:Statement)
