MATCH (issue)<-[:ON]-(positions:Position)
