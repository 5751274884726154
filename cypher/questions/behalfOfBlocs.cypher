MATCH (position)-[:ON_BEHALF_OF]->(unit:Bloc)
WITH position.id AS position, collect(unit.id) AS units
RETURN position, units
