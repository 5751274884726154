MATCH (position:Position {id: $id})
