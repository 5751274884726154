MATCH (:Event {id: key})<-[:ATTENDED]-(node:Actor)
