MATCH (quotation)-[:FOUND_IN]->(source:Source)
