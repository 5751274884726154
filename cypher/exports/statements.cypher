UNWIND $keys AS key
MATCH (statement:Statement {id: key})
MATCH (statement)<-[:MADE]-(speaker:Actor)
RETURN statement {.*} AS statement, speaker.id AS speaker
