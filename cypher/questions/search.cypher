// Every text that a search reads: of which node, of which type, and in which of its fields.
MATCH (node:Actor)
RETURN node.id AS id, node.type AS type, 'name' AS field, node.name AS text
UNION ALL
MATCH (node:Actor)
UNWIND node.otherNames AS otherName
RETURN node.id AS id, node.type AS type, 'otherNames' AS field, otherName AS text
UNION ALL
MATCH (node:Country)
RETURN node.id AS id, node.type AS type, 'id' AS field, node.id AS text
UNION ALL
MATCH (node:Country)
WHERE node.iso2 IS NOT NULL
RETURN node.id AS id, node.type AS type, 'iso2' AS field, node.iso2 AS text
UNION ALL
MATCH (node:Country)
WHERE node.formalName IS NOT NULL
RETURN node.id AS id, node.type AS type, 'formalName' AS field, node.formalName AS text
UNION ALL
MATCH (node:Post)
RETURN node.id AS id, node.type AS type, 'title' AS field, node.title AS text
UNION ALL
MATCH (node:Issue)
RETURN node.id AS id, node.type AS type, 'name' AS field, node.name AS text
UNION ALL
MATCH (node:Issue)
UNWIND node.otherNames AS otherName
RETURN node.id AS id, node.type AS type, 'otherNames' AS field, otherName AS text
UNION ALL
MATCH (node:Event)
RETURN node.id AS id, node.type AS type, 'name' AS field, node.name AS text
UNION ALL
MATCH (node:Source)
RETURN node.id AS id, node.type AS type, 'headline' AS field, node.headline AS text
UNION ALL
MATCH (node:Statement)
WHERE node.summary IS NOT NULL
RETURN node.id AS id, node.type AS type, 'summary' AS field, node.summary AS text
UNION ALL
MATCH (node:Quotation)
RETURN node.id AS id, node.type AS type, 'exact' AS field, node.exact AS text
