MATCH (membership:Membership {id: $id})
RETURN membership {.*} AS value
