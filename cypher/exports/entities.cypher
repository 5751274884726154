UNWIND $keys AS key
MATCH (node:Entity {id: key})
RETURN node {.*} AS value
