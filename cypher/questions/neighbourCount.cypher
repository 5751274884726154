// How many nodes are next to one. KINDS stands for types of link.
MATCH (:Entity {id: $of})-[:KINDS]-(node:Entity)
RETURN count(DISTINCT node) AS value
