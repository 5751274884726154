UNWIND $keys AS key
MATCH (:Organization {id: key})-[:PART_OF]->(parent:Organization)
RETURN key, parent {.*} AS value
