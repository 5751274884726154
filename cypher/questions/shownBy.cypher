// The statements that show the positions found.
MATCH (position)-[:SHOWN_BY]->(statement:Statement)
WITH position.id AS position, collect(statement.id) AS statements
RETURN position, statements
