MATCH (quotation:Quotation {id: $id})
RETURN quotation {.*} AS value
