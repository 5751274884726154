MATCH (:Organization {id: key})<-[:OF]-(node:Post)
