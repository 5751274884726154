MATCH (event)<-[:AT]-(statements:Statement)
