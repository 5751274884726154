MATCH (node:Entity)
WHERE $dataset IN node.datasets
RETURN node.id AS id
