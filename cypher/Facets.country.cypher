// A country holds no posts, so a position has countries by one of the two ways.
OPTIONAL MATCH (position)<-[:TOOK]-(own:Country)
OPTIONAL MATCH (position)-[:TAKEN_HOLDING]->(:Appointment)-[:TO]->(:Post)-[:REPRESENTS]->(country:Country)
WITH DISTINCT position, coalesce(own.id, country.id) AS value
WHERE value IS NOT NULL
WITH value, count(*) AS count
RETURN collect({value: value, count: count}) AS value
