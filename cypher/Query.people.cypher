MATCH (node:Person)
