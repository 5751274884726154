// The ids of the next positions. Short keys, because the embedded engine scans and sorts for every reading.
WITH node.id AS id
WHERE id > $after
WITH id
ORDER BY id
LIMIT $first
RETURN collect(id) AS value
