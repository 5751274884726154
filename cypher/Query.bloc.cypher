MATCH (bloc:Bloc {id: $id})
