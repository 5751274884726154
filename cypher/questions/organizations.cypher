// The organizations in which people held a post when they took the positions found.
MATCH (position)-[:TAKEN_HOLDING]->(appointment:Appointment)
MATCH (appointment)-[:TO]->(:Post)-[:OF]->(unit:Organization)
WITH position.id AS position, collect(DISTINCT unit.id) AS units
RETURN position, units
