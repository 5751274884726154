MATCH (source)<-[:FOUND_IN]-(quotation:Quotation)
MATCH (quotation)<-[:QUOTED_AS]-(statements:Statement)
