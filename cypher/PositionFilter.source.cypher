EXISTS { MATCH (position)-[:FOUND_IN]->(source:Source) WHERE source.id IN $filter.source }
