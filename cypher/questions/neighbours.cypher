// What is next to some nodes: its id, sort key, number of links, and the links it has with them. LINKS stands for types of link.
// The map is made before it is collected: else Neo4j scans the whole index of ids for each of $ids.
UNWIND $ids AS id
MATCH (node:Entity {id: id})-[link:LINKS]-(other:Entity)
WITH other, {at: id, kind: type(link), forward: startNode(link) = node} AS link
WITH other, collect(link) AS links
WITH other, links, COUNT { (other)-[:LINKS]-() } AS degree
RETURN collect({id: other.id, sortKey: other.sortKey, degree: degree, links: links}) AS value
