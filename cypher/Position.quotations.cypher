MATCH (position)-[:WORDED_IN]->(quotations:Quotation)
