MATCH (organization)<-[:OF]-(:Post)<-[:TO]-(appointment:Appointment)
MATCH (appointment)<-[:TAKEN_HOLDING]-(positionsByOfficials:Position)
