MATCH (:Statement {id: key})<-[:SHOWN_BY]-(position:Position)
