MATCH (position)<-[:TOOK]-(actor:Actor)
WITH actor.id AS value, count(*) AS count
RETURN collect({value: value, count: count}) AS value
