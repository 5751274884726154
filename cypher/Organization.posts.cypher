MATCH (organization)<-[:OF]-(posts:Post)
