UNWIND $keys AS key
MATCH (:Quotation {id: key})-[:FOUND_IN]->(source:Source)
RETURN key, source {.*} AS value
