UNWIND $keys AS key
MATCH (:Quotation {id: key})<-[:QUOTED_AS]-(statement:Statement)
RETURN key, statement {.*} AS value
