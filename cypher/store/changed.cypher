// The mark of the data as it is now: another one after every write.
MERGE (version:Version {id: 'data'})
SET version.stamp = $stamp
