MATCH (issue)<-[link:NARROWS]-(narrower:Issue)
