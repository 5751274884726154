UNWIND $people AS person
MATCH (:Person {id: person})-[:MADE]->(statement:Statement)
OPTIONAL MATCH (statement)-[:ATTRIBUTED_TO]->(appointment:Appointment)
RETURN person, statement {.*} AS utterance, appointment.id AS claimed
