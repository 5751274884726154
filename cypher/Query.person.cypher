MATCH (person:Person {id: $id})
RETURN person {.*} AS value
