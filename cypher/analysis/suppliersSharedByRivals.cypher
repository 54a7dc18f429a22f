// Which supplier serves both of two rivals with the same?
// category: supply
// param:  asOf Date = null   The day on which all of it holds; any where null.
// param:  limit Int = 100
// column: supplier Entity
// column: what String
// column: one Entity         The rivals, in the order of their ids.
// column: other Entity
// column: rivalry List<Claim>
// column: supplies List<Claim>
MATCH (a:Entity:Organization)-[r:COMPETES_WITH]-(b:Entity:Organization)
WHERE a.id < b.id AND r.status = 'happened' AND (true /* and: claim/holds */)
WITH a, b, r.id AS id
ORDER BY id
WITH a, b, collect(id) AS rivalry
MATCH (a)<-[r:SUPPLIES]-(s:Entity)
WHERE r.status = 'happened' AND r.what IS NOT NULL AND (true /* and: claim/holds */)
WITH a, b, rivalry, s, r.what AS what, r.id AS toOne
MATCH (s)-[r:SUPPLIES]->(b)
WHERE r.status = 'happened' AND r.what = what AND (true /* and: claim/holds */)
WITH s.id AS supplier, what, a.id AS one, b.id AS other, rivalry, toOne, r.id AS toOther
UNWIND [toOne, toOther] AS id
WITH DISTINCT supplier, what, one, other, rivalry, id
ORDER BY id
WITH supplier, what, one, other, rivalry, collect(id) AS supplies
RETURN supplier, what, one, other, rivalry, supplies
ORDER BY supplier, what, one, other
LIMIT $limit
