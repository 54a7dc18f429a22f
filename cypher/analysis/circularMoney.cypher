// Whose money comes back? Who funds a firm that then buys from the funder, or from a part of it?
// category: money
// param:  asOf Date = null   The day on which both hold; any where null.
// param:  limit Int = 50
// column: funder Entity
// column: funded Entity
// column: seller Entity        The funder, or the part of it that sells to the one it funds.
// column: invested Float       What may be added of its investments, in US dollars; null where no such amount is known.
// column: ordered Float        What may be added of the orders, in US dollars; null where no such amount is known.
// column: investments List<Claim>
// column: orders List<Claim>
MATCH (a:Entity)-[r:INVESTS_IN]->(b:Entity)
WHERE r.status = 'happened' AND (r.moneyKind IS NULL OR r.moneyKind <> 'sale') AND (true /* and: claim/holds */)
WITH a, b, r, CASE WHEN r.currency = 'USD' AND (true /* and: claim/summable */) THEN r.amount END AS paid
ORDER BY r.id
WITH a, b, coalesce(sum(paid), 0) AS paid, count(paid) AS known, collect(r.id) AS investments
CALL (a) {
  RETURN a.id AS seller
  UNION
  MATCH (a)<-[of:PART_OF]-(part:Entity)
  WHERE of.status = 'happened'
  RETURN part.id AS seller
}
MATCH (s:Entity {id: seller})
MATCH (b)<-[r:SUPPLIES]-(s)
WHERE r.status = 'happened' AND (true /* and: claim/holds */)
WITH a, b, seller, paid, known, investments, r, CASE WHEN r.currency = 'USD' AND (true /* and: claim/summable */) THEN r.amount END AS bought
ORDER BY r.id
WITH a.id AS funder, b.id AS funded, seller, paid, known, investments, coalesce(sum(bought), 0) AS bought, count(bought) AS priced, collect(r.id) AS orders
RETURN funder, funded, seller, CASE WHEN known > 0 THEN toFloat(paid) END AS invested, CASE WHEN priced > 0 THEN toFloat(bought) END AS ordered, investments, orders
ORDER BY coalesce(ordered, 0) DESC, coalesce(invested, 0) DESC, funder, funded, seller
LIMIT $limit
