MATCH (statement)-[:SPOKEN_IN]->(appointment:Appointment)
