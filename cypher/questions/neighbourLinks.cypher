// The links between one node and some of those next to it, from these: the one may be a hub. LINKS stands for types of link.
UNWIND $ids AS id
MATCH (node:Entity {id: id})
WITH node, id
MATCH (node)-[link:LINKS]-(other)
WHERE other.id = $of
WITH id, type(link) AS kind, startNode(link) = other AS forward
RETURN collect({at: $of, kind: kind, forward: forward, id: id}) AS value
