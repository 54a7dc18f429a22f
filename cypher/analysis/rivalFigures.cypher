// Where do two figures answer the same question differently: same entity, metric, period and basis?
// category: evidence quality
// param:  least Float = 1.0   How many percent they lie apart at least.
// param:  limit Int = 100
// column: entity Entity
// column: metric Entity
// column: periodEnd Date     Or the day for which they are given.
// column: low Float
// column: high Float
// column: percent Float      How far the high lies above the low.
// column: unit String
// column: claims List<Claim>  The low and the high.
MATCH (n:Entity)-[x:REPORTS]->(m:Entity)
WHERE x.status = 'happened' AND x.value > 0
MATCH (n)-[y:REPORTS]->(m)
WHERE y.status = 'happened' AND x.value < y.value AND x.unit = y.unit AND coalesce(x.periodStart, '') = coalesce(y.periodStart, '')
  AND coalesce(x.periodEnd, x.holdsFrom) = coalesce(y.periodEnd, y.holdsFrom) AND coalesce(x.basis, '') = coalesce(y.basis, '') AND coalesce(x.scope, '') = coalesce(y.scope, '')
WITH n, m, x, y, round(1000.0 * (y.value - x.value) / x.value) / 10.0 AS percent
WHERE percent >= $least
RETURN n.id AS entity, m.id AS metric, coalesce(x.periodEnd, x.holdsFrom) AS periodEnd, toFloat(x.value) AS low, toFloat(y.value) AS high, percent, x.unit AS unit, [x.id, y.id] AS claims
ORDER BY percent DESC, claims[0], claims[1]
LIMIT $limit
