MATCH (appointments:Appointment)
WHERE $asOf IS NULL
  OR (coalesce(appointments.startEarliest, appointments.endLatest) IS NOT NULL
    AND coalesce(appointments.startEarliest, '') <= $asOf.latest
    AND coalesce(appointments.endLatest, '9999') >= $asOf.earliest
    AND NOT EXISTS { MATCH (appointments)<-[:HOLDS]-(holder:Person) WHERE holder.diedLatest < $asOf.earliest }
    AND NOT EXISTS { MATCH (appointments)-[:TO]->(:Post)-[:OF]->(body:Organization) WHERE body.dissolvedLatest < $asOf.earliest })
