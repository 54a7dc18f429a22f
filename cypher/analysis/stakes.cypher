// Who holds how large a part of whom?
// category: dependence and concentration
// param:  asOf Date = null   The day on which it holds; any where null.
// param:  least Float = 5.0  Percent at least.
// param:  limit Int = 50
// column: holder Entity
// column: organization Entity
// column: percent Float
// column: basis String
// column: status String
// column: since Date
// column: claim Claim
MATCH (a:Entity)-[r:INVESTS_IN]->(b:Entity)
WHERE r.stakePercent >= $least AND r.status IN ['happened', 'estimated', 'reported'] AND (true /* and: claim/holds */)
RETURN a.id AS holder, b.id AS organization, toFloat(r.stakePercent) AS percent, r.stakeBasis AS basis, r.status AS status, r.holdsFrom AS since, r.id AS claim
ORDER BY percent DESC, organization, holder, claim
LIMIT $limit
