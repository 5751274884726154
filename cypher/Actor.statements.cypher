MATCH (:Actor {id: key})-[:MADE]->(node:Statement)
