UNWIND $ids AS id
MATCH (node:Entity {id: id})-[link]-(:Entity)
WHERE $dataset IN link.datasets
WITH DISTINCT link
RETURN startNode(link).id AS source, type(link) AS type, endNode(link).id AS target, properties(link) AS props
