// What each position stands between: who took it, on what, for whom, toward whom, where, in which words.
UNWIND $keys AS key
MATCH (position:Position {id: key})
MATCH (position)-[link:TOOK|ON|ON_BEHALF_OF|TOWARD|AT|FOUND_IN|TAKEN_IN|SHOWN_BY|WORDED_IN]-(other:Entity)
RETURN key, type(link) AS relation, other.id AS id
