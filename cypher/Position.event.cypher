UNWIND $keys AS key
MATCH (:Position {id: key})-[:AT]->(event:Event)
RETURN key, event {.*} AS value
