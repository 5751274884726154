// Read from the ends that have few: an actor leads to everything it ever took.
UNWIND $ids AS id
MATCH (node:Entity {id: id})
MATCH (node)-[link:ACCREDITED_TO|ADDRESSES|ANSWERS|AT|ATTRIBUTED_TO|BELONGS_TO|FOUND_IN|MENTIONS|NARROWS|OF|ON|ON_BEHALF_OF|ORGANIZED_BY|PART_OF|PUBLISHED_BY|REPRESENTS|SHOWN_BY|SPOKEN_IN|SUPERSEDES|TAKEN_HOLDING|TAKEN_IN|TO|TOWARD|WORDED_IN]->(other:Entity)
RETURN id AS source, type(link) AS type, other.id AS target, properties(link) AS props
