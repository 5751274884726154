// Lists come out of the CALL and rows of the lists: the embedded engine loses rows that a CALL returns (docs/engines.md).
MATCH (country:Country {id: key})
CALL (country) {
  MATCH (country)-[:TOOK]->(position:Position)
  RETURN collect(position) AS positions
  UNION ALL
  MATCH (country)<-[:REPRESENTS]-(:Post)<-[:TO]-(appointment:Appointment)
  MATCH (appointment)<-[:TAKEN_HOLDING]-(position:Position)
  RETURN collect(position) AS positions
}
UNWIND positions AS position
