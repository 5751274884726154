RETURN count(node) AS value
