MATCH (organization)<-[:ORGANIZED_BY]-(eventsOrganized:Event)
