// How many links and claims that pass the filter have these entities, per relation, direction and type of the other end?
// param:  ids List<String> = ["nvidia"]   Each entity once.
// param:  filter Map              What is asked (server/graphql/filter.ts).
// column: asked String            The entity.
// column: relation String
// column: direction String        OUT, IN, or BOTH for a symmetric relation.
// column: otherType String        The other ends' type.
// column: links Int
// column: claims Int
UNWIND $ids AS asked
MATCH (n:Entity {id: asked})
MATCH (n)-[r /* of: relations */]-(o)
WHERE (true /* and: claim/matches */) AND (true /* and: link/other */)
WITH asked, o, type(r) AS relation,
  CASE WHEN type(r) IN $filter.symmetric THEN 'BOTH' WHEN startNode(r) = n THEN 'OUT' ELSE 'IN' END AS direction, r
WITH asked, o, relation, direction, count(r) AS claims
WITH asked, relation, direction, head([l IN labels(o) WHERE l <> 'Entity']) AS otherType, claims
WITH asked, relation, direction, otherType, count(claims) AS links, coalesce(sum(claims), 0) AS claims
RETURN asked, relation, direction, otherType, links, claims
ORDER BY asked, relation, direction, otherType
