MATCH (post)<-[:TO]-(appointment:Appointment)
MATCH (appointment)<-[:TAKEN_HOLDING]-(positions:Position)
