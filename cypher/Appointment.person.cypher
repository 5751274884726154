MATCH (appointment)<-[:HOLDS]-(person:Person)
