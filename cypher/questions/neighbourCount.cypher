// How many nodes are next to one. LINKS stands for types of link.
MATCH (:Entity {id: $of})-[:LINKS]-(node:Entity)
RETURN count(DISTINCT node) AS value
