// $filter.scope: the issues asked for and their narrower ones, each with the stances that answer the stance asked for
WITH position
WHERE ($filter.scope IS NULL
  OR EXISTS {
    MATCH (position)-[:ON]->(issue:Issue)
    WHERE any(entry IN $filter.scope
      WHERE entry.issue = issue.id AND (entry.stances IS NULL OR position.stance IN entry.stances))
  })
