UNWIND $people AS id
MATCH (person:Person {id: id})-[:HOLDS]->(appointment:Appointment)
OPTIONAL MATCH (appointment)-[:TO]->(:Post)-[:OF]->(body:Organization)
RETURN id AS person, appointment {.*} AS appointment, person.diedLatest AS died, body.dissolvedLatest AS dissolved
