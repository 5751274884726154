UNWIND $people AS person
MATCH (:Person {id: person})-[:HOLDS]->(tenure:Appointment)
RETURN person, tenure {.*} AS tenure
