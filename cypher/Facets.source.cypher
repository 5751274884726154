OPTIONAL MATCH (position)-[:FOUND_IN]->(source:Source)
WITH source.id AS value, count(*) AS count
RETURN collect({value: value, count: count}) AS value
