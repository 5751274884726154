MATCH (organization:Organization {id: $id})
RETURN organization {.*} AS value
