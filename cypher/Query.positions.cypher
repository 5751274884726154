MATCH (position:Position)
