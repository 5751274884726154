// Everyone whom an imported person or body could be.
MATCH (node:Actor)
RETURN properties(node) AS props
