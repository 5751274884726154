UNWIND $people AS person
MATCH (:Person {id: person})-[:MADE]->(statement:Statement)
OPTIONAL MATCH (statement)-[:ATTRIBUTED_TO]->(appointment:Appointment)
RETURN person, statement {.id, .statedEarliest, .statedLatest} AS utterance, appointment.id AS claimed
