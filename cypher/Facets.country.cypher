CALL (position) {
  MATCH (position)<-[:TOOK]-(country:Country)
  RETURN country
  UNION
  MATCH (position)-[:TAKEN_HOLDING]->(:Appointment)-[:TO]->(:Post)-[:REPRESENTS]->(country:Country)
  RETURN country
}
WITH country.id AS value, count(*) AS count
RETURN collect({value: value, count: count}) AS value
