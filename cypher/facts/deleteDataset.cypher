MATCH (dataset:Dataset {id: $id})
DELETE dataset
