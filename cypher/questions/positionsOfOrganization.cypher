MATCH (organization:Organization {id: key})
CALL (organization) {
  MATCH (organization)-[:TOOK]->(position:Position)
  RETURN position
  UNION
  MATCH (organization)<-[:OF]-(:Post)<-[:TO]-(appointment:Appointment)
  MATCH (appointment)<-[:TAKEN_HOLDING]-(position:Position)
  RETURN position
}
