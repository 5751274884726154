MATCH (:Organization {id: key})<-[:PUBLISHED_BY]-(node:Source)
