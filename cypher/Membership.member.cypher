UNWIND $keys AS key
MATCH (:Membership {id: key})<-[:HAS]-(member:Actor)
RETURN key, member {.*} AS value
