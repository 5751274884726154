// The relationships that facts state of themselves; what others state of them is left out.
UNWIND $ids AS id
MATCH (node:Entity {id: id})
MATCH (node)-[link:LINKS]->(other:Entity)
RETURN id AS source, type(link) AS type, other.id AS target, properties(link) AS props
