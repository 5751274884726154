// LABELS stands for the labels of one type of fact.
UNWIND $rows AS row
CREATE (node:Entity:LABELS)
SET node = row.props
