// The place of the positions found among those of their dataset, where one is told.
WITH position
WHERE position.sequence IS NOT NULL
RETURN position.id AS position, position.sequence AS sequence, position.datasets AS datasets
