EXISTS { MATCH (position)-[:TAKEN_HOLDING]->(:Appointment)-[:TO]->(:Post)-[:OF]->(body:Organization) WHERE body.id IN $filter.organization }
OR EXISTS { MATCH (position)<-[:TOOK]-(actor:Organization) WHERE actor.id IN $filter.organization }
