MATCH (appointment:Appointment {id: $id})
RETURN appointment {.*} AS value
