MATCH (organization)<-[:OF]-(members:Membership)
WHERE $asOf IS NULL
  OR (coalesce(members.startEarliest, members.endLatest) IS NOT NULL
    AND coalesce(members.startEarliest, '') <= $asOf.latest
    AND coalesce(members.endLatest, '9999') >= $asOf.earliest
    AND NOT EXISTS { MATCH (members)<-[:HAS]-(member:Actor) WHERE coalesce(member.diedLatest, member.dissolvedLatest) < $asOf.earliest }
    AND NOT EXISTS { MATCH (members)-[:OF]->(body:Actor) WHERE body.dissolvedLatest < $asOf.earliest })
