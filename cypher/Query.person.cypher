MATCH (person:Person {id: $id})
