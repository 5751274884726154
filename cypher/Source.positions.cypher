MATCH (source)<-[:FOUND_IN]-(positions:Position)
