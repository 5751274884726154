// The positions found, issue by issue, each property a list of its own: a row a position would cost an object each.
// From the position outwards: the embedded engine would start one pattern over both relationships at the actors.
MATCH (position)<-[:TOOK]-(actor:Actor)
MATCH (position)-[:ON]->(issue:Issue)
WITH issue.id AS issue, collect(position.id) AS ids, collect(actor.id) AS actors, collect(position.stance) AS stances, collect(coalesce(position.statedEarliest, '')) AS earliest, collect(coalesce(position.statedLatest, '')) AS latest
RETURN issue, ids, actors, stances, earliest, latest
