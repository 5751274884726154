MATCH (:Post {id: key})<-[:TO]-(appointment:Appointment)
MATCH (appointment)<-[:TAKEN_HOLDING]-(position:Position)
WITH DISTINCT position
