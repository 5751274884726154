MATCH (post:Post {id: $id})
RETURN post {.*} AS value
