UNWIND $ids AS id
MATCH (node:Entity {id: id})
RETURN collect(node {.*}) AS value
