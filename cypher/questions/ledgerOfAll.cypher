// All positions, as `ledger` gives those of a filter. From the issues: the embedded engine takes a third less for it.
MATCH (issue:Issue)
MATCH (issue)<-[:ON]-(position:Position)
MATCH (position)<-[:TOOK]-(actor:Actor)
WITH issue.id AS issue, position.stance AS stance, position.statedEarliest AS earliest, position.statedLatest AS latest, collect(position.id) AS ids, collect(actor.id) AS actors
RETURN issue, stance, earliest, latest, ids, actors
