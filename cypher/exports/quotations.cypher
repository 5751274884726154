UNWIND $keys AS key
MATCH (quotation:Quotation {id: key})
MATCH (quotation)-[:FOUND_IN]->(source:Source)
RETURN quotation {.*} AS quotation, source.id AS source
