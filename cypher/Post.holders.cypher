MATCH (post)<-[:TO]-(appointment:Appointment)<-[:HOLDS]-(holders:Person)
WHERE $asOf IS NULL
  OR (coalesce(appointment.startEarliest, appointment.endLatest) IS NOT NULL
    AND coalesce(appointment.startEarliest, '') <= $asOf.latest
    AND coalesce(appointment.endLatest, '9999') >= $asOf.earliest
    AND NOT EXISTS { MATCH (appointment)<-[:HOLDS]-(holder:Person) WHERE holder.diedLatest < $asOf.earliest }
    AND NOT EXISTS { MATCH (appointment)-[:TO]->(:Post)-[:OF]->(body:Organization) WHERE body.dissolvedLatest < $asOf.earliest })
