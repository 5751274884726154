MATCH (:Actor {id: key})-[:ATTENDED]->(node:Event)
