// How many positions there are. Not of distinct ones, which took the embedded engine ten times as long.
MATCH (position:Position)
RETURN count(*) AS count
