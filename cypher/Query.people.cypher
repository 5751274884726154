MATCH (people:Person)
