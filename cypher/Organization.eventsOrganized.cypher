MATCH (:Organization {id: key})<-[:ORGANIZED_BY]-(node:Event)
