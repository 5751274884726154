MATCH (organization:Organization {id: $id})
