MATCH (later:Position)-[:SUPERSEDES]->(earlier:Position)
RETURN earlier.id AS id, coalesce(later.statedEarliest, '') AS earliest, coalesce(later.statedLatest, '') AS latest
