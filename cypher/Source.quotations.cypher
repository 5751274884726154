MATCH (source)<-[:FOUND_IN]-(quotations:Quotation)
