// An id is unique over everything, so one constraint holds for all facts. Neo4j makes an index with it, the embedded engine needs one beside it.
CREATE CONSTRAINT entity_id IF NOT EXISTS FOR (node:Entity) REQUIRE node.id IS UNIQUE;
CREATE CONSTRAINT version_id IF NOT EXISTS FOR (node:Version) REQUIRE node.id IS UNIQUE;
CREATE INDEX entity_id_index IF NOT EXISTS FOR (node:Entity) ON (node.id);
CREATE INDEX actor_id_index IF NOT EXISTS FOR (node:Actor) ON (node.id);
CREATE INDEX person_id_index IF NOT EXISTS FOR (node:Person) ON (node.id);
CREATE INDEX organization_id_index IF NOT EXISTS FOR (node:Organization) ON (node.id);
CREATE INDEX country_id_index IF NOT EXISTS FOR (node:Country) ON (node.id);
CREATE INDEX bloc_id_index IF NOT EXISTS FOR (node:Bloc) ON (node.id);
CREATE INDEX post_id_index IF NOT EXISTS FOR (node:Post) ON (node.id);
CREATE INDEX appointment_id_index IF NOT EXISTS FOR (node:Appointment) ON (node.id);
CREATE INDEX membership_id_index IF NOT EXISTS FOR (node:Membership) ON (node.id);
CREATE INDEX issue_id_index IF NOT EXISTS FOR (node:Issue) ON (node.id);
CREATE INDEX event_id_index IF NOT EXISTS FOR (node:Event) ON (node.id);
CREATE INDEX source_id_index IF NOT EXISTS FOR (node:Source) ON (node.id);
CREATE INDEX statement_id_index IF NOT EXISTS FOR (node:Statement) ON (node.id);
CREATE INDEX quotation_id_index IF NOT EXISTS FOR (node:Quotation) ON (node.id);
CREATE INDEX position_id_index IF NOT EXISTS FOR (node:Position) ON (node.id);
CREATE INDEX version_id_index IF NOT EXISTS FOR (node:Version) ON (node.id);
