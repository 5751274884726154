MATCH (node:Source)
