// What each statement answers, at once or through other answers.
MATCH (statement:Statement)-[:ANSWERS*1..12]->(answered:Statement)
WITH statement.id AS statement, collect(DISTINCT answered.id) AS answered
RETURN statement, answered
