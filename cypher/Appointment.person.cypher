UNWIND $keys AS key
MATCH (:Appointment {id: key})<-[:HOLDS]-(person:Person)
RETURN key, person {.*} AS value
