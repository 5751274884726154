MATCH (node:Entity {id: $id})
RETURN node {.*} AS value
