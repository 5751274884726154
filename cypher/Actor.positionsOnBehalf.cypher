MATCH (:Actor {id: key})<-[:ON_BEHALF_OF]-(position:Position)
