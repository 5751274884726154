MATCH (post:Post {id: $id})
