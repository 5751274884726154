MATCH (node:Quotation)
