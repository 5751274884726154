// What was merged into the one that goes.
MATCH (alias:Alias {of: $from})
SET alias.of = $to
