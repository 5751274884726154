// How many links each of these nodes has; an id that names nothing is left out. LINKS stands for types of link.
UNWIND $ids AS id
MATCH (node:Entity {id: id})
WITH node, COUNT { (node)-[:LINKS]-() } AS degree
RETURN collect({id: node.id, sortKey: node.sortKey, degree: degree}) AS value
