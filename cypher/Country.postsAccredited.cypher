MATCH (:Country {id: key})<-[:ACCREDITED_TO]-(node:Post)
