MATCH (actor)<-[:TOWARD]-(positionsToward:Position)
