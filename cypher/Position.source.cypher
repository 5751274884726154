UNWIND $keys AS key
MATCH (:Position {id: key})-[:FOUND_IN]->(source:Source)
RETURN key, source {.*} AS value
