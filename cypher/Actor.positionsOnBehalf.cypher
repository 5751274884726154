MATCH (actor)<-[:ON_BEHALF_OF]-(positionsOnBehalf:Position)
