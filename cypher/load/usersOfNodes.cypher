// Who else speaks of these nodes: they cannot go while another dataset does.
UNWIND $ids AS id
MATCH (node:Entity {id: id})-[link]-(:Entity)
UNWIND link.datasets AS dataset
WITH id, dataset
WHERE dataset <> $dataset
RETURN DISTINCT id, dataset
