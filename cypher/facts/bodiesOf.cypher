// What bodies belong to: two that belong to different ones are two.
MATCH (body:Organization)-[link:BELONGS_TO|PART_OF]->(other:Entity)
RETURN body.id AS id, type(link) AS type, other.id AS other
