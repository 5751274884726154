// $filter.scope: the issues asked for and their narrower ones, each with the stances that answer the stance asked for. It is walked
// once an issue, not once a position: a topic may have thousands of narrower issues.
MATCH (position)-[:ON]->(issue:Issue)
WITH issue, collect(position) AS positions
UNWIND [entry IN $filter.scope WHERE entry.issue = issue.id] AS entry
UNWIND positions AS position
WITH position, entry
WHERE entry.stances IS NULL OR position.stance IN entry.stances
WITH DISTINCT position
