UNWIND $rows AS row
MATCH (node:Entity {id: row.id})
SET node = row.props
