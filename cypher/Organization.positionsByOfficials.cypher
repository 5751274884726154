MATCH (:Organization {id: key})<-[:IN]-(:Post)<-[:TO]-(appointment:Appointment)
MATCH (appointment)<-[:TAKEN_HOLDING]-(position:Position)
WITH DISTINCT position
