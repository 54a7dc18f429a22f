// Whose money comes back over a third? Who funds a firm that buys from another, which in turn buys from the funder?
// category: money
// param:  asOf Date = null   The day on which all three hold; any where null.
// param:  limit Int = 50
// column: funder Entity
// column: funded Entity
// column: middle Entity      It sells to the funded firm and buys from the funder.
// column: investments List<Claim>
// column: orders List<Claim>      What the funded firm buys.
// column: purchases List<Claim>   What the one in the middle buys from the funder.
MATCH (a:Entity)-[r:INVESTS_IN]->(b:Entity)
WHERE r.status = 'happened' AND (r.moneyKind IS NULL OR r.moneyKind <> 'sale') AND (true /* and: claim/holds */)
WITH a, b, r.id AS id
ORDER BY id
WITH a, b, collect(id) AS investments
MATCH (b)<-[r:SUPPLIES]-(m:Entity)
WHERE m.id <> a.id AND r.status = 'happened' AND (true /* and: claim/holds */)
WITH a, b, m, investments, r.id AS id
ORDER BY id
WITH a, b, m, investments, collect(id) AS orders
MATCH (a)-[r:SUPPLIES]->(m)
WHERE r.status = 'happened' AND (true /* and: claim/holds */)
WITH a, b, m, investments, orders, r.id AS id
ORDER BY id
WITH a.id AS funder, b.id AS funded, m.id AS middle, investments, orders, collect(id) AS purchases
RETURN funder, funded, middle, investments, orders, purchases
ORDER BY funder, funded, middle
LIMIT $limit
