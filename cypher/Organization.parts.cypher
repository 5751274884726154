MATCH (organization)<-[:PART_OF]-(parts:Organization)
