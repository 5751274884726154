MATCH (node:Entity)
UNWIND node.datasets AS dataset
RETURN dataset, node.type AS type, count(*) AS count
