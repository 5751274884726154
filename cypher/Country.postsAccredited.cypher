MATCH (country)<-[:ACCREDITED_TO]-(postsAccredited:Post)
