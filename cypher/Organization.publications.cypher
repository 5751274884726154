MATCH (organization)<-[:PUBLISHED_BY]-(publications:Source)
