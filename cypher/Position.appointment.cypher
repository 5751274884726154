UNWIND $keys AS key
MATCH (:Position {id: key})-[:TAKEN_IN]->(appointment:Appointment)
RETURN key, appointment {.*} AS value
