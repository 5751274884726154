MATCH (statement)<-[:MADE]-(speaker:Actor)
