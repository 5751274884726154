MATCH (actor)<-[:MENTIONS]-(mentionedIn:Statement)
