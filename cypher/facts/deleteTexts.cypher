UNWIND $ids AS id
MATCH (:Source {id: id})-[:READS]->(text:SourceText)
DETACH DELETE text
