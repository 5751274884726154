MATCH (statement)<-[:ANSWERS]-(answeredBy:Statement)
