// Which are the largest deals in one sum, each once?
// category: money
// param:  currency String = "USD"
// param:  relations List<String> = ["INVESTS_IN", "ACQUIRED", "SUPPLIES", "LICENSES"]   The sorts of deals.
// param:  statuses List<String> = ["happened"]   How far they came.
// param:  limit Int = 25
// column: claim Claim
// column: subject Entity     Who invests, buys a firm or licenses; for an order who delivers.
// column: relation String
// column: object Entity
// column: amount Float
// column: bound String       "exact" unless the source says at_least, over or about.
// column: since Date
MATCH (s:Entity)-[r]->(o:Entity)
WHERE type(r) IN $relations AND r.status IN $statuses AND r.currency = $currency AND (true /* and: claim/summable */)
RETURN r.id AS claim, s.id AS subject, type(r) AS relation, o.id AS object, toFloat(r.amount) AS amount, coalesce(r.bound, 'exact') AS bound, r.holdsFrom AS since
ORDER BY amount DESC, claim
LIMIT $limit
