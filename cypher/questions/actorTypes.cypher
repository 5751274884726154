UNWIND $ids AS id
MATCH (actor:Actor {id: id})
RETURN id, actor.type AS type
