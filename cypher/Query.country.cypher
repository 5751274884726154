MATCH (country:Country {id: $id})
RETURN country {.*} AS value
