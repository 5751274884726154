MATCH (node:Country)
