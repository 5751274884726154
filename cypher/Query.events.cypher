MATCH (events:Event)
