// Every issue that positions are directly on, with how many there are and the sort keys of the first and the last.
MATCH (issue:Issue)<-[:ON]-(position:Position)
RETURN issue.id AS issue, min(position.sortKey) AS oldest, max(position.sortKey) AS newest, count(*) AS count
