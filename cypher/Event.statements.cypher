MATCH (:Event {id: key})<-[:AT]-(node:Statement)
