MATCH (apart:Apart {id: $id})
DELETE apart
