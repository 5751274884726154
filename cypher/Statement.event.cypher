UNWIND $keys AS key
MATCH (:Statement {id: key})-[:AT]->(event:Event)
RETURN key, event {.*} AS value
