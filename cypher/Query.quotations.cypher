MATCH (quotations:Quotation)
