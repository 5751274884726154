MATCH (posts:Post)
WHERE $role IS NULL OR posts.role IN $role
