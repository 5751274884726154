UNWIND $keys AS key
MATCH (:Post {id: key})-[:IN]->(organization:Organization)
RETURN key, organization {.*} AS value
