MATCH (source:Source {id: $id})
RETURN source {.*} AS value
