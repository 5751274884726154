MATCH (organizations:Organization)
WHERE $kind IS NULL OR organizations.kind IN $kind
