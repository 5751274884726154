MATCH (bloc)<-[:REPRESENTS]-(posts:Post)
