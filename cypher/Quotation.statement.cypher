MATCH (quotation)<-[:QUOTED_AS]-(statement:Statement)
