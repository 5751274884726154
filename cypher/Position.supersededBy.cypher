UNWIND $keys AS key
MATCH (:Position {id: key})<-[:SUPERSEDES]-(later:Position)
WITH key, later
ORDER BY later.sortKey
RETURN key, collect(later {.*}) AS value
