MATCH (issues:Issue)
WHERE $kind IS NULL OR issues.kind = $kind
