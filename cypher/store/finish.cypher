MATCH (version:Version {id: 'data'})
REMOVE version.unfinished
