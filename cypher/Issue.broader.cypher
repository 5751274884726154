MATCH (issue)-[link:NARROWS]->(broader:Issue)
