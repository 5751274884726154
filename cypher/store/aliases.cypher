// Ids of what was merged, and of its survivors; an id whose survivor has gone since leads nowhere.
MATCH (alias:Alias)
MATCH (node:Entity {id: alias.of})
RETURN alias.id AS id, node.id AS of, alias.also AS also, alias.datasets AS datasets
