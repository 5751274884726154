MATCH (event)<-[:ATTENDED]-(participants:Actor)
