MATCH (node:Entity)
RETURN node.id AS id, node.type AS type
