UNWIND $people AS person
MATCH (:Person {id: person})-[:HOLDS]->(appointment:Appointment)
RETURN person, appointment {.*} AS appointment
