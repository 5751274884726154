// How many of the positions touch each thing, and how.
MATCH (position)-[link:TOOK|ON|ON_BEHALF_OF|TOWARD|AT|FOUND_IN|TAKEN_HOLDING]-(other:Entity)
RETURN type(link) AS relation, other.id AS id, other.type AS type, count(*) AS positions
