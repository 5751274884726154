// Pages run along the sort key: on Neo4j the index carries the order.
CREATE INDEX person_sort_key IF NOT EXISTS FOR (node:Person) ON (node.sortKey);
CREATE INDEX organization_sort_key IF NOT EXISTS FOR (node:Organization) ON (node.sortKey);
CREATE INDEX country_sort_key IF NOT EXISTS FOR (node:Country) ON (node.sortKey);
CREATE INDEX bloc_sort_key IF NOT EXISTS FOR (node:Bloc) ON (node.sortKey);
CREATE INDEX post_sort_key IF NOT EXISTS FOR (node:Post) ON (node.sortKey);
CREATE INDEX appointment_sort_key IF NOT EXISTS FOR (node:Appointment) ON (node.sortKey);
CREATE INDEX membership_sort_key IF NOT EXISTS FOR (node:Membership) ON (node.sortKey);
CREATE INDEX issue_sort_key IF NOT EXISTS FOR (node:Issue) ON (node.sortKey);
CREATE INDEX event_sort_key IF NOT EXISTS FOR (node:Event) ON (node.sortKey);
CREATE INDEX source_sort_key IF NOT EXISTS FOR (node:Source) ON (node.sortKey);
CREATE INDEX statement_sort_key IF NOT EXISTS FOR (node:Statement) ON (node.sortKey);
CREATE INDEX quotation_sort_key IF NOT EXISTS FOR (node:Quotation) ON (node.sortKey);
CREATE INDEX position_sort_key IF NOT EXISTS FOR (node:Position) ON (node.sortKey);
