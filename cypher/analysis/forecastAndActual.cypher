// What was forecast or planned for a period, and what came?
// category: time
// param:  limit Int = 100
// column: entity Entity
// column: metric Entity
// column: periodEnd Date
// column: forecast Float
// column: forecastBound String
// column: actual Float
// column: percent Float      How far what came lies above the forecast, or of a range its lower end.
// column: unit String
// column: claims List<Claim>  The forecast and what came.
MATCH (n:Entity)-[f:REPORTS]->(m:Entity)
WHERE f.status IN ['forecast', 'planned', 'announced'] AND f.periodEnd IS NOT NULL AND f.value > 0
MATCH (n)-[r:REPORTS]->(m)
WHERE r.status = 'happened' AND r.periodStart = f.periodStart AND r.periodEnd = f.periodEnd AND r.unit = f.unit AND coalesce(r.basis, '') = coalesce(f.basis, '')
  AND coalesce(r.scope, '') = coalesce(f.scope, '') AND NOT r.confidence = 'low'
RETURN n.id AS entity, m.id AS metric, f.periodEnd AS periodEnd, toFloat(f.value) AS forecast, coalesce(f.bound, 'exact') AS forecastBound, toFloat(r.value) AS actual,
  round(1000.0 * (r.value - f.value) / f.value) / 10.0 AS percent, f.unit AS unit, [f.id, r.id] AS claims
ORDER BY periodEnd, entity, metric, claims[0], claims[1]
LIMIT $limit
