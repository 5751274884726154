// An id is unique over everything, so one constraint holds for all facts. Neo4j makes an index with it, the embedded engine needs one beside it.
CREATE CONSTRAINT entity_id IF NOT EXISTS FOR (node:Entity) REQUIRE node.id IS UNIQUE;
CREATE CONSTRAINT version_id IF NOT EXISTS FOR (node:Version) REQUIRE node.id IS UNIQUE;
CREATE INDEX entity_id_index IF NOT EXISTS FOR (node:Entity) ON (node.id);
CREATE INDEX actor_id_index IF NOT EXISTS FOR (node:Actor) ON (node.id);
CREATE INDEX alias_id_index IF NOT EXISTS FOR (node:Alias) ON (node.id);
CREATE INDEX version_id_index IF NOT EXISTS FOR (node:Version) ON (node.id);
