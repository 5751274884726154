MATCH (position)-[:FOUND_IN]->(source:Source)
RETURN position.id AS position, source.id AS source
