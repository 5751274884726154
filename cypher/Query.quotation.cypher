MATCH (quotation:Quotation {id: $id})
