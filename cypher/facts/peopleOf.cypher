// The people whose words or appointments a dataset states.
UNWIND $ids AS id
MATCH (person:Person)-[:MADE|TOOK|HOLDS]->(:Entity {id: id})
RETURN DISTINCT person.id AS id
