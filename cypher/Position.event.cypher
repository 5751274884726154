MATCH (position)-[:AT]->(event:Event)
