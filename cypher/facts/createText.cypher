MATCH (source:Source {id: $id})
CREATE (source)-[:READS]->(:SourceText {text: $text})
