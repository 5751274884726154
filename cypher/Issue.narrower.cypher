UNWIND $keys AS key
MATCH (:Issue {id: key})<-[link:NARROWS]-(issue:Issue)
WITH key, link, issue
ORDER BY issue.sortKey
RETURN key, collect({alignment: link.alignment, issue: issue {.*}}) AS value
