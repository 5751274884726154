MERGE (alias:Alias {id: $id})
SET alias.of = $of, alias.also = $also, alias.datasets = $datasets
