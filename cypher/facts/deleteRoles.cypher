UNWIND $ids AS id
MATCH (:Entity {id: id})-[link:LINKS]->(:Appointment)
DELETE link
