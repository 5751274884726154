// The positions found, those alike in issue, stance and date together: a row a position would cost an object each.
// From the position outwards: the embedded engine would start one pattern over both relationships at the actors.
MATCH (position)<-[:TOOK]-(actor:Actor)
MATCH (position)-[:ON]->(issue:Issue)
WITH issue.id AS issue, position.stance AS stance, position.statedEarliest AS earliest, position.statedLatest AS latest, collect(position.id) AS ids, collect(actor.id) AS actors
RETURN issue, stance, earliest, latest, ids, actors
