MATCH (:Country {id: key})<-[:BELONGS_TO]-(node:Organization)
