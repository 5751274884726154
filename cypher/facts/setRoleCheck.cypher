UNWIND $rows AS row
MATCH (statement:Statement {id: row.id})
SET statement.roleCheck = row.check
