MATCH (actor)-[:ATTENDED]->(events:Event)
