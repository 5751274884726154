// Ids that were merged into others, and what those are kept under; an id whose thing has gone since leads nowhere.
MATCH (alias:Alias)
MATCH (node:Entity {id: alias.of})
RETURN alias.id AS id, node.id AS of, alias.also AS also, alias.datasets AS datasets
