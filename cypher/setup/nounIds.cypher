// Once for each noun, whose label NOUN stands for.
CREATE INDEX NOUN_id_index IF NOT EXISTS FOR (node:NOUN) ON (node.id)
