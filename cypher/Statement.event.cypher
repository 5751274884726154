MATCH (statement)-[:AT]->(event:Event)
