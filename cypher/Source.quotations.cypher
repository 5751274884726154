MATCH (:Source {id: key})<-[:FOUND_IN]-(node:Quotation)
