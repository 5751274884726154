MATCH (:Statement {id: key})<-[:ANSWERS]-(node:Statement)
