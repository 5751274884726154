MATCH (:Source {id: key})<-[:FOUND_IN]-(position:Position)
