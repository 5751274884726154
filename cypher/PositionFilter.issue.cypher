// $filter.issue: the issues asked for and their narrower ones, each with the stances that answer the stance asked for
EXISTS {
  MATCH (position)-[:ON]->(issue:Issue)
  WHERE any(entry IN $filter.issue
    WHERE entry.issue = issue.id AND (entry.stances IS NULL OR position.stance IN entry.stances))
}
