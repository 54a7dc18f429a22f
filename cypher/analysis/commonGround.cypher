// What do two organizations have in common: investors, suppliers, customers, partners, rivals, hosts?
// category: rivalry and partnership
// param:  one Entity = "openai"
// param:  other Entity = "anthropic"
// param:  limit Int = 100
// column: entity Entity      Stands to both in the same way.
// column: relation String
// column: direction String   "OUT": both lead to it; "IN": it leads to both; "BOTH": no direction.
// column: claims List<Claim>
MATCH (a:Entity {id: $one})-[x]-(e:Entity)
WHERE x.status = 'happened' AND type(x) <> 'REPORTS' AND e.id <> $other
WITH e, x.id AS first, type(x) AS relation, CASE WHEN type(x) IN ['PARTNERS_WITH', 'COMPETES_WITH'] THEN 'BOTH' WHEN startNode(x).id = $one THEN 'OUT' ELSE 'IN' END AS direction
MATCH (e)-[y]-(b:Entity {id: $other})
WHERE y.status = 'happened' AND type(y) = relation
  AND direction = CASE WHEN type(y) IN ['PARTNERS_WITH', 'COMPETES_WITH'] THEN 'BOTH' WHEN startNode(y).id = $other THEN 'OUT' ELSE 'IN' END
WITH e.id AS entity, relation, direction, [first, y.id] AS pair
UNWIND pair AS id
WITH entity, relation, direction, id
ORDER BY id
WITH entity, relation, direction, collect(DISTINCT id) AS claims
RETURN entity, relation, direction, claims
ORDER BY relation, direction, entity
LIMIT $limit
