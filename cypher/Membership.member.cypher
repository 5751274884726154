MATCH (membership)<-[:HAS]-(member:Actor)
