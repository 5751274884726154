MATCH (actor)-[:HAS]->(memberships:Membership)
WHERE $asOf IS NULL
  OR (coalesce(memberships.startEarliest, memberships.endLatest) IS NOT NULL
    AND coalesce(memberships.startEarliest, '') <= $asOf.latest
    AND coalesce(memberships.endLatest, '9999') >= $asOf.earliest
    AND NOT EXISTS { MATCH (memberships)<-[:HAS]-(member:Actor) WHERE coalesce(member.diedLatest, member.dissolvedLatest) < $asOf.earliest }
    AND NOT EXISTS { MATCH (memberships)-[:OF]->(body:Actor) WHERE body.dissolvedLatest < $asOf.earliest })
