// All positions on the issues found, as `ledger` gives those of a filter. From the issues: the embedded engine takes half as long for it.
MATCH (issue)<-[:ON]-(position:Position)
MATCH (position)<-[:TOOK]-(actor:Actor)
WITH issue, position.stance AS stance, position.statedEarliest AS earliest, position.statedLatest AS latest, collect(position.id) AS ids, collect(actor.id) AS actors
RETURN issue.id AS issue, stance, earliest, latest, ids, actors
