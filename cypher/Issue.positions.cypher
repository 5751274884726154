// $scopes: an issue's id -> itself and its narrower issues, each with the stances that answer the stance asked for
UNWIND $scopes[key] AS scope
MATCH (:Issue {id: scope.issue})<-[:ON]-(position:Position)
WHERE scope.stances IS NULL OR position.stance IN scope.stances
