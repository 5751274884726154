MATCH (node:Organization)
WHERE $kind IS NULL OR node.kind IN $kind
