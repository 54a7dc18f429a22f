// Who is said to depend on whom, for what, and is it growing?
// category: dependence and concentration
// param:  asOf Date = null   The day on which it holds; any where null.
// param:  limit Int = 50
// column: dependent Entity
// column: need String
// column: provider Entity
// column: strength String
// column: sharePercent Float
// column: evidence String
// column: claim Claim
MATCH (a:Entity)-[r:DEPENDS_ON]->(b:Entity)
WHERE r.status = 'happened' AND (true /* and: claim/holds */)
RETURN a.id AS dependent, r.need AS need, b.id AS provider, r.strength AS strength, toFloat(r.sharePercent) AS sharePercent, r.evidenceGrade AS evidence, r.id AS claim
ORDER BY dependent, provider, claim
LIMIT $limit
