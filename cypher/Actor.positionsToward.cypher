MATCH (:Actor {id: key})<-[:TOWARD]-(position:Position)
