// What each position stands between: who took it, on what, for whom, toward whom, where, in which words. A row for each
// end, because most ends are those of many positions and a row for each position would bring their names over and over.
UNWIND $keys AS key
MATCH (position:Position {id: key})
MATCH (position)-[link:TOOK|ON|ON_BEHALF_OF|TOWARD|AT|FOUND_IN|TAKEN_IN|SHOWN_BY|WORDED_IN]-(other:Entity)
RETURN type(link) AS relation, other.id AS id, collect(key) AS keys
