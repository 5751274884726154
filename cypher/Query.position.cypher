MATCH (position:Position {id: $id})
RETURN position {.*} AS value
