// What part of their revenue do firms put into capital expenditure?
// category: money
// param:  from Date = "2025-01-01"   Periods that end on this day or later.
// param:  limit Int = 50
// column: organization Entity
// column: periodStart Date
// column: periodEnd Date
// column: capex Float
// column: revenue Float
// column: percent Float      Capital expenditure as a percentage of revenue.
// column: claims List<Claim>  The two figures.
MATCH (o:Entity)-[c:REPORTS]->(m:Entity {id: 'metric-capex'})
WHERE c.status = 'happened' AND c.basis IS NULL AND c.scope IS NULL AND c.periodEnd >= $from AND NOT c.confidence = 'low'
MATCH (o)-[v:REPORTS]->(n:Entity {id: 'metric-revenue'})
WHERE v.status = 'happened' AND v.basis IS NULL AND v.scope IS NULL AND v.periodStart = c.periodStart AND v.periodEnd = c.periodEnd AND v.unit = c.unit
  AND v.value > 0 AND NOT v.confidence = 'low'
RETURN o.id AS organization, c.periodStart AS periodStart, c.periodEnd AS periodEnd, toFloat(c.value) AS capex, toFloat(v.value) AS revenue,
  round(1000.0 * c.value / v.value) / 10.0 AS percent, [c.id, v.id] AS claims
ORDER BY percent DESC, organization, periodEnd, claims[0], claims[1]
LIMIT $limit
