MATCH (position)-[:ON_BEHALF_OF]->(onBehalfOf:Actor)
