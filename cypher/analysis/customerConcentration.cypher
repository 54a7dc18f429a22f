// Which firms get a large part of their revenue from one customer, or of their need from one supplier?
// category: dependence and concentration
// param:  least Float = 10.0   Percent at least.
// param:  limit Int = 50
// column: supplier Entity
// column: customer Entity
// column: ofRevenue Float     Percent of the supplier's revenue.
// column: ofNeed Float        Percent of what the customer needs of it; of a range the lower end.
// column: what String
// column: status String
// column: since Date
// column: claim Claim
MATCH (s:Entity)-[r:SUPPLIES]->(c:Entity)
WHERE r.status IN ['happened', 'estimated'] AND (r.revenueSharePercent >= $least OR r.sharePercent >= $least)
RETURN s.id AS supplier, c.id AS customer, toFloat(r.revenueSharePercent) AS ofRevenue, toFloat(r.sharePercent) AS ofNeed, r.what AS what, r.status AS status,
  r.holdsFrom AS since, r.id AS claim
ORDER BY coalesce(ofRevenue, ofNeed) DESC, claim
LIMIT $limit
