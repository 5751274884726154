// Who else speaks of these nodes: they cannot go while another dataset does. A relationship without datasets is its other end's.
UNWIND $ids AS id
MATCH (node:Entity {id: id})-[link]-(other:Entity)
UNWIND coalesce(link.datasets, other.datasets) AS dataset
WITH id, dataset
WHERE dataset <> $dataset
RETURN DISTINCT id, dataset
