MATCH (event:Event {id: $id})
RETURN event {.*} AS value
