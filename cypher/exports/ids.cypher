// The ids of the next positions.
WITH position.id AS id
WHERE id > $after
WITH id
ORDER BY id
LIMIT $first
RETURN collect(id) AS value
