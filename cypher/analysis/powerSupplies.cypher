// Who has secured electricity for AI, from whom, and how much of it is certain?
// category: supply
// param:  limit Int = 50
// column: customer Entity
// column: supplier Entity
// column: status String      "happened": signed or running; else how far it came.
// column: gigawatts Float    Null where not stated.
// column: since Date
// column: claim Claim
MATCH (s:Entity)-[r:SUPPLIES]->(c:Entity)
WHERE r.what = 'power' AND r.status <> 'dropped'
RETURN c.id AS customer, s.id AS supplier, r.status AS status, toFloat(r.capacityGw) AS gigawatts, r.holdsFrom AS since, r.id AS claim
ORDER BY customer, supplier, claim
LIMIT $limit
