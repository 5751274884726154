// LINKS stands for one type of relationship.
UNWIND $rows AS row
MATCH (source:Entity {id: row.source})
MATCH (target:Entity {id: row.target})
CREATE (source)-[link:LINKS]->(target)
SET link = row.props
