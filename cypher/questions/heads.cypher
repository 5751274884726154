// The countries whose state, government or foreign ministry someone headed when taking the positions found.
MATCH (position)-[:TAKEN_HOLDING]->(appointment:Appointment)
MATCH (appointment)-[:TO]->(post:Post)-[:REPRESENTS]->(unit:Country)
WHERE post.role IN ['HEAD_OF_STATE', 'HEAD_OF_GOVERNMENT', 'FOREIGN_MINISTER']
WITH position.id AS position, collect(DISTINCT unit.id) AS units
RETURN position, units
