MATCH (:Actor {id: key})-[:TOOK]->(position:Position)
