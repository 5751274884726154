MATCH (country:Country {id: key})
CALL (country) {
  MATCH (country)-[:TOOK]->(position:Position)
  RETURN position
  UNION
  MATCH (country)<-[:REPRESENTS]-(:Post)<-[:TO]-(appointment:Appointment)
  MATCH (appointment)<-[:TAKEN_HOLDING]-(position:Position)
  RETURN position
}
