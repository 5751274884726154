// The positions on some issues in the order of lists, so that where there are very many a page begins in the middle of them.
UNWIND $issues AS id
MATCH (issue:Issue {id: id})<-[:ON]-(position:Position)
RETURN position.sortKey AS key, id AS issue
ORDER BY key
