// How much money did each year's deals move, none counted twice?
// category: money
// param:  currency String = "USD"
// param:  relations List<String> = ["INVESTS_IN", "ACQUIRED", "SUPPLIES", "LICENSES"]   The sorts of deals.
// param:  limit Int = 100
// column: year String        In which it began to hold; "" where that is not known.
// column: relation String
// column: deals Int          How many are in the total.
// column: total Float        Ceilings ("up to") are never in it.
// column: leftOut Int        Claims with an amount that are not in it: ceilings, parts, deals told again, running totals, rates, worths.
MATCH (s:Entity)-[r]->(o:Entity)
WHERE type(r) IN $relations AND r.status = 'happened' AND r.currency = $currency AND r.amount IS NOT NULL
WITH coalesce(left(r.holdsFrom, 4), '') AS year, type(r) AS relation, r.id AS id, CASE WHEN true /* and: claim/summable */ THEN r.amount END AS amount
WITH year, relation, count(id) AS told, count(amount) AS deals, coalesce(sum(amount), 0) AS total
WITH year, relation, deals, toFloat(coalesce(total, 0)) AS total, told - deals AS leftOut
RETURN year, relation, deals, total, leftOut
ORDER BY year, relation
LIMIT $limit
