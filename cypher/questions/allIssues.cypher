MATCH (issue:Issue)
