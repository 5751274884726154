WITH position
WHERE ($filter.event IS NULL OR EXISTS { MATCH (position)-[:AT]->(event:Event) WHERE event.id IN $filter.event })
