UNWIND $keys AS key
MATCH (:Statement {id: key})-[:SPOKEN_IN]->(appointment:Appointment)
RETURN key, appointment {.*} AS value
