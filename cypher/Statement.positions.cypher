MATCH (statement)<-[:SHOWN_BY]-(positions:Position)
