MATCH (post)-[:REPRESENTS]->(representsBloc:Bloc)
