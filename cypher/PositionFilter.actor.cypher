EXISTS { MATCH (position)<-[:TOOK]-(actor:Actor) WHERE actor.id IN $filter.actor }
