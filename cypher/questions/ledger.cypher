// The positions found, issue by issue: a row a position would cost an object each.
MATCH (actor:Actor)-[:TOOK]->(position)-[:ON]->(issue:Issue)
WITH issue.id AS issue, collect([position.id, actor.id, actor.type, position.stance, position.statedEarliest, position.statedLatest, EXISTS { (position)<-[:SUPERSEDES]-(:Position) }]) AS positions
RETURN issue, positions
