MATCH (appointment)<-[:TAKEN_HOLDING]-(positions:Position)
