MATCH (source)-[:READS]->(text:SourceText)
