UNWIND $keys AS key
MATCH (node:Entity {id: key})
RETURN key, node {.*} AS value
