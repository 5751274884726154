MATCH (:Organization {id: key})<-[:OF]-(node:Membership)
WHERE $asOf IS NULL
  OR (coalesce(node.startEarliest, node.endLatest) IS NOT NULL
    AND coalesce(node.startEarliest, '') <= $asOf.latest
    AND coalesce(node.endLatest, '9999') >= $asOf.earliest)
