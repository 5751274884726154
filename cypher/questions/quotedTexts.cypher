// Every text that a quote can stand in: those stored, and the words of quotations that were not found in one.
MATCH (source:Source)-[:READS]->(text:SourceText)
RETURN source.id AS id, 'Source' AS type, text.text AS text
UNION ALL
MATCH (quotation:Quotation)-[:FOUND_IN]->(:Source)
WHERE NOT quotation.verified
RETURN quotation.id AS id, 'Quotation' AS type, quotation.exact AS text
