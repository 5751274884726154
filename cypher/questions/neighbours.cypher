// The links of some nodes, each with the node at its other end and how many links that one has. KINDS stands for types of link.
UNWIND $ids AS id
MATCH (:Entity {id: id})-[link:KINDS]-(other:Entity)
WITH id, type(link) AS kind, startNode(link).id = id AS forward, other, COUNT { (other)-[:KINDS]-() } AS degree
RETURN collect({at: id, kind: kind, forward: forward, id: other.id, sortKey: other.sortKey, degree: degree}) AS value
