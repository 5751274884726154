// Everything that has a name of its own.
MATCH (node:Actor)
RETURN properties(node) AS props
UNION ALL
MATCH (node:Post)
RETURN properties(node) AS props
UNION ALL
MATCH (node:Issue)
RETURN properties(node) AS props
UNION ALL
MATCH (node:Event)
RETURN properties(node) AS props
UNION ALL
MATCH (node:Source)
RETURN properties(node) AS props
