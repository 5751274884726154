MATCH (:Event {id: key})-[:ORGANIZED_BY]->(node:Organization)
