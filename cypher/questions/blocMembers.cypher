MATCH (member:Actor)-[:HAS]->(membership:Membership)-[:OF]->(bloc:Bloc)
RETURN member.id AS member, bloc.id AS bloc, membership.startEarliest AS start, coalesce(membership.endLatest, member.diedLatest, member.dissolvedLatest) AS end
