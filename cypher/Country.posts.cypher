MATCH (country)<-[:REPRESENTS]-(posts:Post)
