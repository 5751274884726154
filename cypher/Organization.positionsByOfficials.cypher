MATCH (:Organization {id: key})<-[:OF]-(:Post)<-[:TO]-(appointment:Appointment)
MATCH (appointment)<-[:TAKEN_HOLDING]-(position:Position)
WITH DISTINCT position
