// Whatever a table may know by its name alone.
MATCH (node:Entity)
WHERE node.type IN ['Person', 'Organization', 'Country', 'Bloc', 'Issue', 'Event']
RETURN node.id AS id, node.type AS type, node.name AS name
