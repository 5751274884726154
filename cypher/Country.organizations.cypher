MATCH (country)<-[:BELONGS_TO]-(organizations:Organization)
