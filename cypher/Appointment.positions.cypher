MATCH (:Appointment {id: key})<-[:TAKEN_HOLDING]-(position:Position)
