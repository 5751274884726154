MATCH (version:Version {id: 'data'})
RETURN version.stamp AS value, version.unfinished AS unfinished
