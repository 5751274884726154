// The blocs for which people took the positions found, by the posts they held.
MATCH (position)-[:TAKEN_HOLDING]->(appointment:Appointment)
MATCH (appointment)-[:TO]->(:Post)-[:REPRESENTS]->(unit:Bloc)
WITH position.id AS position, collect(DISTINCT unit.id) AS units
RETURN position, units
