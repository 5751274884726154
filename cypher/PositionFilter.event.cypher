EXISTS { MATCH (position)-[:AT]->(event:Event) WHERE event.id IN $filter.event }
