// An issue and everything narrower, each with the alignments of every way up to it.
UNWIND $keys AS key
MATCH way = (top:Issue {id: key})<-[:NARROWS*0..12]-(issue:Issue)
RETURN key, {kind: top.kind, below: collect({issue: issue.id, alignments: [link IN relationships(way) | link.alignment]})} AS value
