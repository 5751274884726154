MATCH (blocs:Bloc)
