UNWIND $keys AS key
MATCH (:Statement {id: key})<-[:MADE]-(speaker:Actor)
RETURN key, speaker {.*} AS value
