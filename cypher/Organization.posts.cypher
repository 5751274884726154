MATCH (:Organization {id: key})<-[:IN]-(node:Post)
