MATCH (:Post {role: key})<-[:TO]-(:Appointment)<-[:TAKEN_HOLDING]-(position:Position)
