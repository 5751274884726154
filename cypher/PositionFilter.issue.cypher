// $filter.issue: by the ids of the issues asked for and their narrower ones, the stances there that answer the stance asked for
EXISTS { MATCH (position)-[:ON]->(issue:Issue) WHERE position.stance IN $filter.issue[issue.id] }
