MATCH (:Country {id: key})<-[:REPRESENTS]-(:Post)<-[:TO]-(appointment:Appointment)
MATCH (appointment)<-[:TAKEN_HOLDING]-(position:Position)
WITH DISTINCT position
