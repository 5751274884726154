MATCH (position)-[:WORDED_IN]->(node:Quotation)
WITH DISTINCT node
