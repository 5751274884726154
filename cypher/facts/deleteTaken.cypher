UNWIND $people AS id
MATCH (person:Person {id: id})
MATCH (person)-[:TOOK]->(position:Position)
MATCH (position)-[link:LINKS]->(:Appointment)
DELETE link
