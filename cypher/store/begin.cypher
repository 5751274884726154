// What the store holds is a part of something, until `finish`.
MERGE (version:Version {id: 'data'})
SET version.unfinished = $mark
