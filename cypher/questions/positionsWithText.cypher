// Where PositionFilter.text looks, each place gone through once and not for each position.
// Lists come out of the CALL and rows of the lists: the embedded engine loses rows that a CALL returns (docs/engines.md).
CALL (key) {
  MATCH (position:Position)
  WHERE toLower(position.summary) CONTAINS key
  RETURN collect(position) AS positions
  UNION ALL
  MATCH (issue:Issue)
  WHERE toLower(issue.name) CONTAINS key
  MATCH (issue)<-[:ON]-(position:Position)
  RETURN collect(position) AS positions
  UNION ALL
  MATCH (quotation:Quotation)
  WHERE toLower(quotation.exact) CONTAINS key
  MATCH (quotation)<-[:WORDED_IN]-(position:Position)
  RETURN collect(position) AS positions
}
UNWIND positions AS position
