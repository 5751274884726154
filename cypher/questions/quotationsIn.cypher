// What was coded of a source's text, with its places there.
UNWIND $keys AS key
MATCH (:Source {id: key})<-[:FOUND_IN]-(quotation:Quotation)
WHERE quotation.verified
RETURN key, collect(quotation {.id, .sortKey, .start, .end}) AS value
