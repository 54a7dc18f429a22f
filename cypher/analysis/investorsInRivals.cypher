// Who has money in two rivals?
// category: rivalry and partnership
// param:  asOf Date = null   The day on which all of it holds; any where null.
// param:  limit Int = 100
// column: investor Entity
// column: one Entity         The rivals, in the order of their ids.
// column: other Entity
// column: own Boolean        Whether the investor itself competes with one of them.
// column: claims List<Claim>
MATCH (a:Entity:Organization)-[r:COMPETES_WITH]-(b:Entity:Organization)
WHERE a.id < b.id AND r.status = 'happened' AND (true /* and: claim/holds */)
WITH DISTINCT a, b
MATCH (a)<-[r:INVESTS_IN]-(i:Entity)
WHERE r.status = 'happened' AND (r.moneyKind IS NULL OR r.moneyKind <> 'sale') AND (true /* and: claim/holds */)
WITH a, b, i, r.id AS x
MATCH (i)-[r:INVESTS_IN]->(b)
WHERE r.status = 'happened' AND (r.moneyKind IS NULL OR r.moneyKind <> 'sale') AND (true /* and: claim/holds */)
WITH a, b, i, [x, r.id] AS pair
UNWIND pair AS id
WITH a, b, i, id
ORDER BY id
WITH a, b, i, collect(DISTINCT id) AS claims
OPTIONAL MATCH (i)-[c:COMPETES_WITH]-(z:Entity)
WHERE c.status = 'happened' AND z.id IN [a.id, b.id]
WITH a.id AS one, b.id AS other, i.id AS investor, claims, count(c) AS rivalries
RETURN investor, one, other, rivalries > 0 AS own, claims
ORDER BY investor, one, other
LIMIT $limit
