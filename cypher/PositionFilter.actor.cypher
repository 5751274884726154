WITH position
WHERE ($filter.actor IS NULL OR EXISTS { MATCH (position)<-[:TOOK]-(actor:Actor) WHERE actor.id IN $filter.actor })
