// Nodes of one label, a part at a time: a transaction is held in memory as a whole.
MATCH (node:LABELS)
WITH node LIMIT 10000
DETACH DELETE node
RETURN count(*) AS value
