MATCH (issue:Issue {id: $id})
