EXISTS { MATCH (position)-[:TOWARD]->(actor:Actor) WHERE actor.id IN $filter.target }
