// A page of the nodes next to one, by sort key. LINKS stands for types of link.
MATCH (:Entity {id: $of})-[:LINKS]-(node:Entity)
WHERE node.sortKey > $after
WITH DISTINCT node
ORDER BY node.sortKey
LIMIT $first
RETURN collect({id: node.id, sortKey: node.sortKey}) AS value
