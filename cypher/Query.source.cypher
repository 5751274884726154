MATCH (source:Source {id: $id})
