MATCH (positions:Position)
