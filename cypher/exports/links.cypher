// From each thing to what it belongs to: an issue to the broader one, a post to its organization and countries, a source to its publisher.
UNWIND $keys AS key
MATCH (node:Entity {id: key})
MATCH (node)-[link:LINKS]->(other:Entity)
RETURN key AS source, type(link) AS relation, other.id AS target, link.alignment AS alignment
