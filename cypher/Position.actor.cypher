MATCH (position)<-[:TOOK]-(actor:Actor)
