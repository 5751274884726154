// The people whose own life a dataset states.
UNWIND $ids AS id
MATCH (person:Person {id: id})
RETURN person.id AS id
