// Pages run along the sort key: on Neo4j the index carries the order. Once for each noun, whose label NOUN stands for.
CREATE INDEX NOUN_sort_key IF NOT EXISTS FOR (node:NOUN) ON (node.sortKey)
