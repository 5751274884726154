EXISTS { MATCH (position)-[:ON_BEHALF_OF]->(actor:Actor) WHERE actor.id IN $filter.onBehalfOf }
