// The links between one node and some of those next to it. KINDS stands for types of link.
UNWIND $ids AS id
MATCH (:Entity {id: id})-[link:KINDS]-(:Entity {id: $of})
WITH id, type(link) AS kind, startNode(link).id = $of AS forward
RETURN collect({at: $of, kind: kind, forward: forward, id: id}) AS value
