WITH position
WHERE ($filter.stance IS NULL OR position.stance IN $filter.stance)
  AND ($filter.mode IS NULL OR position.mode IN $filter.mode)
  AND ($filter.statedFrom IS NULL OR position.statedLatest >= $filter.statedFrom.earliest)
  AND ($filter.statedTo IS NULL OR position.statedEarliest <= $filter.statedTo.latest)
  AND ($filter.actor IS NULL OR EXISTS { MATCH (position)<-[:TOOK]-(actor:Actor) WHERE actor.id IN $filter.actor })
  AND ($filter.actorKind IS NULL OR EXISTS { MATCH (position)<-[:TOOK]-(actor:Actor) WHERE toUpper(actor.type) IN $filter.actorKind })
  AND ($filter.onBehalfOf IS NULL OR EXISTS { MATCH (position)-[:ON_BEHALF_OF]->(actor:Actor) WHERE actor.id IN $filter.onBehalfOf })
  AND ($filter.target IS NULL OR EXISTS { MATCH (position)-[:TOWARD]->(actor:Actor) WHERE actor.id IN $filter.target })
  AND ($filter.source IS NULL OR EXISTS { MATCH (position)-[:FOUND_IN]->(source:Source) WHERE source.id IN $filter.source })
  AND ($filter.event IS NULL OR EXISTS { MATCH (position)-[:AT]->(event:Event) WHERE event.id IN $filter.event })
  AND ($filter.role IS NULL OR EXISTS { MATCH (position)-[:TAKEN_HOLDING]->(:Appointment)-[:TO]->(post:Post) WHERE post.role IN $filter.role })
  AND ($filter.post IS NULL OR EXISTS { MATCH (position)-[:TAKEN_HOLDING]->(:Appointment)-[:TO]->(post:Post) WHERE post.id IN $filter.post })
  AND ($filter.organization IS NULL
    OR EXISTS { MATCH (position)-[:TAKEN_HOLDING]->(:Appointment)-[:TO]->(:Post)-[:OF]->(body:Organization) WHERE body.id IN $filter.organization }
    OR EXISTS { MATCH (position)<-[:TOOK]-(actor:Organization) WHERE actor.id IN $filter.organization })
  AND ($filter.country IS NULL
    OR EXISTS { MATCH (position)-[:TAKEN_HOLDING]->(:Appointment)-[:TO]->(:Post)-[:REPRESENTS]->(country:Country) WHERE country.id IN $filter.country }
    OR EXISTS { MATCH (position)<-[:TOOK]-(actor:Country) WHERE actor.id IN $filter.country })
  AND ($filter.scope IS NULL
    OR EXISTS { MATCH (position)-[:ON]->(issue:Issue) WHERE any(entry IN $filter.scope WHERE entry.issue = issue.id AND (entry.stances IS NULL OR position.stance IN entry.stances)) })
  AND ($filter.text IS NULL
    OR toLower(position.summary) CONTAINS $filter.text
    OR EXISTS { MATCH (position)-[:ON]->(issue:Issue) WHERE toLower(issue.name) CONTAINS $filter.text }
    OR EXISTS { MATCH (position)-[:WORDED_IN]->(quotation:Quotation) WHERE toLower(quotation.exact) CONTAINS $filter.text })
WITH position
