MATCH (position)<-[:SUPERSEDES]-(supersededBy:Position)
