// The votes of one roll call, as createVotes writes them: what they share is told once, which takes less time, and less memory where the store keeps one text for all.
UNWIND $rows AS row
MATCH (actor:Actor {id: row.actor})
MATCH (issue:Issue {id: $issue})
MATCH (event:Event {id: $event})
CREATE (node:Entity:Position {
  id: row.id, type: $type, datasets: $datasets, sortKey: row.sortKey,
  stance: row.stance, polarity: row.polarity, conditional: $conditional, mode: $mode,
  statedAt: $statedAt, statedEarliest: $statedEarliest, statedLatest: $statedLatest
})
CREATE (actor)-[:TOOK]->(node)
CREATE (node)-[:ON]->(issue)
CREATE (node)-[:AT]->(event)
