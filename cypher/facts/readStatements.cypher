UNWIND $people AS person
MATCH (:Person {id: person})-[:MADE]->(statement:Statement)
OPTIONAL MATCH (statement)-[:ATTRIBUTED_TO]->(tenure:Appointment)
RETURN person, statement {.*} AS utterance, tenure.id AS claimed
