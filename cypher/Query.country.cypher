MATCH (country:Country {id: $id})
