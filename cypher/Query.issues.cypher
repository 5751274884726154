MATCH (node:Issue)
WHERE $kind IS NULL OR node.kind = $kind
