MATCH (:Country {id: key})<-[:REPRESENTS]-(node:Post)
