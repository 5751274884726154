MATCH (statement:Statement {id: $id})
RETURN statement {.*} AS value
