// An issue and everything narrower, each with the alignments of every way up to it.
UNWIND $keys AS key
MATCH way = (top:Issue {id: key})<-[:NARROWS*0..12]-(issue:Issue)
WITH key, top.kind AS kind, collect({issue: issue.id, alignments: [link IN relationships(way) | link.alignment]}) AS below
RETURN key, {kind: kind, below: below} AS value
