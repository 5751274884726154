UNWIND $rows AS row
MATCH (source:Entity {id: row.source})-[link]->(target:Entity {id: row.target})
WHERE type(link) = row.type
SET link = row.props
