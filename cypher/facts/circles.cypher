UNWIND $ids AS id
MATCH (issue:Issue {id: id})-[:NARROWS*1..12]->(issue)
RETURN DISTINCT id
