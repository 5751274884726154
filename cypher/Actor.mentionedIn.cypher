MATCH (:Actor {id: key})<-[:MENTIONS]-(node:Statement)
