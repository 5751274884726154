MATCH (position)-[:ON]->(issue:Issue)
WITH position.stance AS value, issue.id AS issue, count(*) AS count
RETURN collect({value: value, issue: issue, count: count}) AS value
