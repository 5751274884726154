MERGE (dataset:Dataset {id: $id})
SET dataset = $props
