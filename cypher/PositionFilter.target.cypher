WITH position
WHERE ($filter.target IS NULL
  OR EXISTS { MATCH (position)-[:TOWARD]->(actor:Actor) WHERE actor.id IN $filter.target })
