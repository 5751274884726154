// Lists come out of the CALL, as in positionsOfCountry.
MATCH (organization:Organization {id: key})
CALL (organization) {
  MATCH (organization)-[:TOOK]->(position:Position)
  RETURN collect(position) AS positions
  UNION ALL
  MATCH (organization)<-[:OF]-(:Post)<-[:TO]-(appointment:Appointment)
  MATCH (appointment)<-[:TAKEN_HOLDING]-(position:Position)
  RETURN collect(position) AS positions
}
UNWIND positions AS position
