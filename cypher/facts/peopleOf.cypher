// The people whose words or appointments a dataset states. In two steps: the embedded engine would start one pattern at all the people, for each id.
UNWIND $ids AS id
MATCH (node:Entity {id: id})
MATCH (node)<-[:MADE|TOOK|HOLDS]-(person:Person)
RETURN DISTINCT person.id AS id
