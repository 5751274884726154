MATCH (position)-[:FOUND_IN]->(source:Source)
