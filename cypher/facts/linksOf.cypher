MATCH (node:Entity {id: $id})-[link]-(:Entity)
RETURN DISTINCT startNode(link).id AS source, type(link) AS type, endNode(link).id AS target, properties(link) AS props
