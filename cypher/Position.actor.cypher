UNWIND $keys AS key
MATCH (:Position {id: key})<-[:TOOK]-(actor:Actor)
RETURN key, actor {.*} AS value
