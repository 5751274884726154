MATCH (:Statement {id: key})-[:QUOTED_AS]->(node:Quotation)
