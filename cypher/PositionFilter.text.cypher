toLower(position.summary) CONTAINS $filter.text
OR EXISTS { MATCH (position)-[:ON]->(issue:Issue) WHERE toLower(issue.name) CONTAINS $filter.text }
OR EXISTS { MATCH (position)-[:WORDED_IN]->(quotation:Quotation) WHERE toLower(quotation.exact) CONTAINS $filter.text }
