MATCH (node:Post)
WHERE $role IS NULL OR node.role IN $role
