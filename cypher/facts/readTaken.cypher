UNWIND $people AS person
MATCH (:Person {id: person})-[:TOOK]->(position:Position)
OPTIONAL MATCH (position)-[:SHOWN_BY]->(statement:Statement)
OPTIONAL MATCH (statement)-[:ATTRIBUTED_TO]->(appointment:Appointment)
RETURN person, position {.id, .statedEarliest, .statedLatest} AS utterance, appointment.id AS claimed
