MATCH (:Source {id: key})<-[:FOUND_IN]-(quotation:Quotation)
MATCH (quotation)<-[:QUOTED_AS]-(node:Statement)
WITH DISTINCT node
