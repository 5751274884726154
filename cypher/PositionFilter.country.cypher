EXISTS { MATCH (position)-[:TAKEN_HOLDING]->(:Appointment)-[:TO]->(:Post)-[:REPRESENTS]->(country:Country) WHERE country.id IN $filter.country }
OR EXISTS { MATCH (position)<-[:TOOK]-(actor:Country) WHERE actor.id IN $filter.country }
