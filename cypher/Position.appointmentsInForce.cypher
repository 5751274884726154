MATCH (position)-[:TAKEN_HOLDING]->(appointmentsInForce:Appointment)
