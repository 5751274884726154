MATCH (position)-[:ON]->(issue:Issue)
WITH issue.id AS value, count(*) AS count
RETURN collect({value: value, count: count}) AS value
