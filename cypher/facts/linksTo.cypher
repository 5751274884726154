// The relationships by which actors and statements lead to these facts.
UNWIND $ids AS id
MATCH (node:Entity {id: id})
MATCH (node)<-[link:LINKS]-(other:Entity)
RETURN other.id AS source, type(link) AS type, id AS target, properties(link) AS props
