// What each position stands between: who took it, on what, for whom, toward whom, where, in which words. One row of three
// lists, because a row for each end costs half as much again to bring over.
UNWIND $keys AS key
MATCH (position:Position {id: key})
MATCH (position)-[link:TOOK|ON|ON_BEHALF_OF|TOWARD|AT|FOUND_IN|TAKEN_IN|SHOWN_BY|WORDED_IN]-(other:Entity)
RETURN collect(key) AS keys, collect(type(link)) AS relations, collect(other.id) AS ids
