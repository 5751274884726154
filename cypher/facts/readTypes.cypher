UNWIND $ids AS id
MATCH (node:Entity {id: id})
RETURN id, node.type AS type
