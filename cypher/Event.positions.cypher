MATCH (:Event {id: key})<-[:AT]-(position:Position)
