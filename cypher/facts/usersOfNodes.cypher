// Who else speaks of these nodes: they cannot go while another dataset does. A relationship without datasets is stated by its position.
UNWIND $ids AS id
MATCH (node:Entity {id: id})-[link]-(other:Entity)
UNWIND CASE
  WHEN link.datasets IS NOT NULL THEN link.datasets
  WHEN other.type IN ['Position', 'Quotation', 'Source', 'Statement'] THEN other.datasets
  ELSE []
END AS dataset
WITH id, dataset
WHERE dataset <> $dataset
RETURN DISTINCT id, dataset
