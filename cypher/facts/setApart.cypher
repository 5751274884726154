MERGE (apart:Apart {id: $id})
SET apart.one = $one, apart.other = $other
