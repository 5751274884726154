// An issue and everything narrower, each with the alignments of every way up to it: two lists, because a map an issue would be dear.
UNWIND $keys AS key
MATCH way = (top:Issue {id: key})<-[:NARROWS*0..12]-(issue:Issue)
WITH key, top.kind AS kind, collect(issue.id) AS issues, collect([link IN relationships(way) | link.alignment]) AS alignments
RETURN key, {kind: kind, issues: issues, alignments: alignments} AS value
