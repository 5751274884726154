MATCH (position)-[:TOWARD]->(target:Actor)
WITH target.id AS value, count(*) AS count
RETURN collect({value: value, count: count}) AS value
