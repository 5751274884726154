MATCH (node:Bloc)
