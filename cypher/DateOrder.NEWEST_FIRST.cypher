WITH node
WHERE node.sortKey < $after
WITH node
ORDER BY node.sortKey DESC
LIMIT $first
RETURN collect(node {.*}) AS value
