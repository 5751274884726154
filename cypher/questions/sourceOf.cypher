UNWIND $keys AS key
MATCH (quotation:Quotation {id: key})-[:FOUND_IN]->(source:Source)
RETURN key, {exact: quotation.exact, source: source.id} AS value
