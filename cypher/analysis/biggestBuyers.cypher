// Who has committed how much to buy computing, chips and power, and from how many sellers?
// category: money
// param:  currency String = "USD"
// param:  limit Int = 25
// column: buyer Entity
// column: total Float        Signed orders; no ceilings, rates, running totals or deals told again.
// column: sellers Int
// column: orders List<Claim>
MATCH (s:Entity)-[r:SUPPLIES]->(b:Entity)
WHERE r.status = 'happened' AND r.currency = $currency AND (true /* and: claim/summable */)
WITH b, s, r
ORDER BY r.amount DESC, r.id
WITH b.id AS buyer, coalesce(sum(r.amount), 0) AS amount, count(DISTINCT s.id) AS sellers, collect(r.id) AS orders
RETURN buyer, toFloat(amount) AS total, sellers, orders
ORDER BY total DESC, buyer
LIMIT $limit
