MATCH (statement)-[:ON_BEHALF_OF]->(onBehalfOf:Actor)
