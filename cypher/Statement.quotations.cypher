MATCH (statement)-[:QUOTED_AS]->(quotations:Quotation)
