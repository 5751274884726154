UNWIND $ids AS id
MATCH (node:Entity {id: id})
RETURN id, properties(node) AS props
