WITH position
WHERE ($filter.actorKind IS NULL
  OR EXISTS { MATCH (position)<-[:TOOK]-(actor:Actor) WHERE toUpper(actor.type) IN $filter.actorKind })
