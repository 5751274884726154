MATCH (node:Entity {id: $id})
