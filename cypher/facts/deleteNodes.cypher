UNWIND $ids AS id
MATCH (node:Entity {id: id})
DETACH DELETE node
