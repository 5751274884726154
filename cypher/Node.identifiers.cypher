// Each scheme is a property of its own, so that datasets can state different ones.
UNWIND $keys AS key
MATCH (node:Entity {id: key})
UNWIND keys(node) AS name
WITH key, node, name
WHERE name STARTS WITH 'identifier:'
UNWIND node[name] AS identifier
WITH key, name, identifier
ORDER BY name, identifier
RETURN key, collect({scheme: substring(name, 11), identifier: identifier}) AS value
