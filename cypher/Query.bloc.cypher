MATCH (bloc:Bloc {id: $id})
RETURN bloc {.*} AS value
