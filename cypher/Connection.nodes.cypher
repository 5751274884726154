WITH node
WHERE node.sortKey > $after
WITH node
ORDER BY node.sortKey
LIMIT $first
RETURN collect(node {.*}) AS value
