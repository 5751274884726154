UNWIND $rows AS row
MATCH (source:Entity {id: row.source})-[link]->(target:Entity {id: row.target})
WHERE type(link) = row.type
RETURN source.id AS source, type(link) AS type, target.id AS target, properties(link) AS props
