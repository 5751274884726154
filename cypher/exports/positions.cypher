UNWIND $keys AS key
MATCH (position:Position {id: key})
RETURN key,
  position.stance AS stance,
  position.polarity AS polarity,
  position.summary AS summary,
  position.condition AS condition,
  position.intensity AS intensity,
  position.mode AS mode,
  position.statedAt AS statedAt,
  position.attributes AS attributes
