WITH position
WHERE ($where.stance IS NULL OR position.stance IN $where.stance)
  AND ($where.mode IS NULL OR position.mode IN $where.mode)
  AND ($where.statedFrom IS NULL OR position.statedLatest >= $where.statedFrom.earliest)
  AND ($where.statedTo IS NULL OR position.statedEarliest <= $where.statedTo.latest)
  AND ($where.actor IS NULL OR EXISTS { MATCH (position)<-[:TOOK]-(actor:Actor) WHERE actor.id IN $where.actor })
  AND ($where.actorKind IS NULL OR EXISTS { MATCH (position)<-[:TOOK]-(actor:Actor) WHERE toUpper(actor.type) IN $where.actorKind })
  AND ($where.onBehalfOf IS NULL OR EXISTS { MATCH (position)-[:ON_BEHALF_OF]->(actor:Actor) WHERE actor.id IN $where.onBehalfOf })
  AND ($where.target IS NULL OR EXISTS { MATCH (position)-[:TOWARD]->(actor:Actor) WHERE actor.id IN $where.target })
  AND ($where.source IS NULL OR EXISTS { MATCH (position)-[:FOUND_IN]->(source:Source) WHERE source.id IN $where.source })
  AND ($where.event IS NULL OR EXISTS { MATCH (position)-[:AT]->(event:Event) WHERE event.id IN $where.event })
  AND ($where.role IS NULL OR EXISTS { MATCH (position)-[:TAKEN_HOLDING]->(:Appointment)-[:TO]->(post:Post) WHERE post.role IN $where.role })
  AND ($where.post IS NULL OR EXISTS { MATCH (position)-[:TAKEN_HOLDING]->(:Appointment)-[:TO]->(post:Post) WHERE post.id IN $where.post })
  AND ($where.organization IS NULL
    OR EXISTS { MATCH (position)-[:TAKEN_HOLDING]->(:Appointment)-[:TO]->(:Post)-[:OF]->(body:Organization) WHERE body.id IN $where.organization }
    OR EXISTS { MATCH (position)<-[:TOOK]-(actor:Organization) WHERE actor.id IN $where.organization })
  AND ($where.country IS NULL
    OR EXISTS { MATCH (position)-[:TAKEN_HOLDING]->(:Appointment)-[:TO]->(:Post)-[:REPRESENTS]->(country:Country) WHERE country.id IN $where.country }
    OR EXISTS { MATCH (position)<-[:TOOK]-(actor:Country) WHERE actor.id IN $where.country })
  AND ($where.scope IS NULL
    OR EXISTS { MATCH (position)-[:ON]->(issue:Issue) WHERE any(scope IN $where.scope WHERE scope.issue = issue.id AND (scope.stances IS NULL OR position.stance IN scope.stances)) })
  AND ($where.text IS NULL
    OR toLower(position.summary) CONTAINS $where.text
    OR EXISTS { MATCH (position)-[:ON]->(issue:Issue) WHERE toLower(issue.name) CONTAINS $where.text }
    OR EXISTS { MATCH (position)-[:WORDED_IN]->(quotation:Quotation) WHERE toLower(quotation.exact) CONTAINS $where.text })
WITH position
