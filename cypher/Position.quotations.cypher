UNWIND $keys AS key
MATCH (:Position {id: key})-[:WORDED_IN]->(quotation:Quotation)
WITH key, quotation
ORDER BY quotation.sortKey
RETURN key, collect(quotation {.*}) AS value
