// The votes of one roll call, as createVotes writes them: what they share is told and looked up once, and what each has is a list, which is handed over in a third
// of the time that a map takes.
MATCH (issue:Issue {id: $issue})
MATCH (event:Event {id: $event})
UNWIND $rows AS row
WITH issue, event, row[0] AS id, row[1] AS actor, row[2] AS sortKey, row[3] AS stance, row[4] AS polarity
MATCH (taker:Actor {id: actor})
CREATE (node:Entity:Position {
  id: id, type: $type, datasets: $datasets, sortKey: sortKey,
  stance: stance, polarity: polarity, conditional: $conditional, mode: $mode,
  statedAt: $statedAt, statedEarliest: $statedEarliest, statedLatest: $statedLatest
})
CREATE (taker)-[:TOOK]->(node)
CREATE (node)-[:ON]->(issue)
CREATE (node)-[:AT]->(event)
