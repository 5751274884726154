MATCH (event)<-[:AT]-(positions:Position)
