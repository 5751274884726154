MATCH (position)-[:TAKEN_IN]->(appointment:Appointment)
