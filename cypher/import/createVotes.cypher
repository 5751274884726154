// Most of what is imported in bulk: a position with its actor, issue and event, in one go. The two actor and issue look-ups stand apart,
// because they are nodes that many positions meet in.
UNWIND $rows AS row
MATCH (actor:Actor {id: row.actor})
MATCH (issue:Issue {id: row.issue})
MATCH (event:Event {id: row.event})
CREATE (node:Entity:Position)
SET node = row.props
CREATE (actor)-[:TOOK]->(node)
CREATE (node)-[:ON]->(issue)
CREATE (node)-[:AT]->(event)
