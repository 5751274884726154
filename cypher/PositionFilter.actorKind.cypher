EXISTS { MATCH (position)<-[:TOOK]-(actor:Actor) WHERE toUpper(actor.type) IN $filter.actorKind }
