MATCH (issue:Issue)
RETURN collect(issue.id) AS value
