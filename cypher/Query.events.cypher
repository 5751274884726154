MATCH (node:Event)
