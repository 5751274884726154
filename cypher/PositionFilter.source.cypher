WITH position
WHERE ($filter.source IS NULL
  OR EXISTS { MATCH (position)-[:FOUND_IN]->(source:Source) WHERE source.id IN $filter.source })
