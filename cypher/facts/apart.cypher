// Ids that a person has said to be of two things.
MATCH (apart:Apart)
RETURN apart.one AS one, apart.other AS other
ORDER BY one, other
