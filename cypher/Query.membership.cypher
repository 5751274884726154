MATCH (membership:Membership {id: $id})
