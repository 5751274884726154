MATCH (node:Statement)
