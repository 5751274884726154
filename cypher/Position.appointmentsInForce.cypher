UNWIND $keys AS key
MATCH (:Position {id: key})-[:TAKEN_HOLDING]->(appointment:Appointment)
WITH key, appointment
ORDER BY appointment.sortKey
RETURN key, collect(appointment {.*}) AS value
