// What a dataset states, alone or with others.
MATCH (node:Entity)
WHERE $dataset IN node.datasets
RETURN node.id AS id, node.type AS type, size(node.datasets) > 1 AS shared
