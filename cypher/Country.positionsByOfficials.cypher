MATCH (country)<-[:REPRESENTS]-(:Post)<-[:TO]-(appointment:Appointment)
MATCH (appointment)<-[:TAKEN_HOLDING]-(positionsByOfficials:Position)
