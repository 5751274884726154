UNWIND $ids AS id
MATCH (:Entity {id: id})-[link:SPOKEN_IN|TAKEN_IN|TAKEN_HOLDING]->(:Appointment)
DELETE link
