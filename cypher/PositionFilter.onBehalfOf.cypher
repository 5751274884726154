WITH position
WHERE ($filter.onBehalfOf IS NULL
  OR EXISTS { MATCH (position)-[:ON_BEHALF_OF]->(actor:Actor) WHERE actor.id IN $filter.onBehalfOf })
