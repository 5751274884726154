MATCH (issue:Issue {id: $id})
RETURN issue {.*} AS value
