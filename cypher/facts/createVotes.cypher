// Most of what is imported in bulk: a dated position with its actor, issue and event, in one go. The properties are named one by one,
// because on the embedded engine SET after CREATE takes a fifth more time and memory.
UNWIND $rows AS row
MATCH (actor:Actor {id: row.actor})
MATCH (issue:Issue {id: row.issue})
MATCH (event:Event {id: row.event})
CREATE (node:Entity:Position {
  id: row.id, type: row.type, datasets: row.datasets, sortKey: row.sortKey,
  stance: row.stance, polarity: row.polarity, conditional: row.conditional, mode: row.mode,
  statedAt: row.statedAt, statedEarliest: row.statedEarliest, statedLatest: row.statedLatest
})
CREATE (actor)-[:TOOK]->(node)
CREATE (node)-[:ON]->(issue)
CREATE (node)-[:AT]->(event)
