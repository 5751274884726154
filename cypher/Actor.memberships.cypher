MATCH (actor)-[:HAS]->(memberships:Membership)
WHERE $asOf IS NULL
  OR (coalesce(memberships.startEarliest, memberships.endLatest) IS NOT NULL
    AND coalesce(memberships.startEarliest, '') <= $asOf.latest
    AND coalesce(memberships.endLatest, '9999') >= $asOf.earliest)
