MATCH (appointment:Appointment {id: $id})
