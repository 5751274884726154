MATCH (dataset:Dataset)
RETURN dataset {.*} AS dataset
