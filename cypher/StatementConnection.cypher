MATCH (position)-[:SHOWN_BY]->(node:Statement)
WITH DISTINCT node
