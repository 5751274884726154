// The positions that were there when the positions found answered them, at once or through other answers.
MATCH (position)-[:SHOWN_BY]->(statement:Statement)
MATCH (statement)-[:ANSWERS*1..12]->(answered:Statement)
MATCH (answered)<-[:SHOWN_BY]-(earlier:Position)
WITH position.id AS position, collect(DISTINCT earlier.id) AS earlier
RETURN position, earlier
