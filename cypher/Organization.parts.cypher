MATCH (:Organization {id: key})<-[:PART_OF]-(node:Organization)
