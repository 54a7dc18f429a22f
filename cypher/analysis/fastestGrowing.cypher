// Whose figure grew fastest over the year up to its latest period?
// category: time
// param:  metric Entity = "metric-revenue"
// param:  limit Int = 25
// column: entity Entity
// column: periodEnd Date
// column: value Float
// column: before Float
// column: percent Float
// column: claims List<Claim>  The figure and the one of the year before.
MATCH (n:Entity)-[r:REPORTS]->(m:Entity {id: $metric})
WHERE r.status = 'happened' AND r.periodEnd IS NOT NULL AND r.periodStart IS NOT NULL AND r.basis IS NULL AND r.scope IS NULL AND NOT r.confidence = 'low'
MATCH (n)-[p:REPORTS]->(m)
WHERE p.status = 'happened' AND p.basis IS NULL AND p.scope IS NULL AND p.unit = r.unit AND NOT p.confidence = 'low' AND p.value > 0
  AND toInteger(left(p.periodEnd, 4)) + 1 = toInteger(left(r.periodEnd, 4)) AND substring(p.periodEnd, 5, 2) = substring(r.periodEnd, 5, 2)
  AND substring(p.periodStart, 5, 2) = substring(r.periodStart, 5, 2)
WITH n, r, p
ORDER BY r.periodEnd DESC, r.periodStart DESC, r.id, p.id
WITH n.id AS entity, collect({end: r.periodEnd, value: r.value, before: p.value, claims: [r.id, p.id]}) AS pairs
WITH entity, pairs[0] AS latest
RETURN entity, latest.end AS periodEnd, toFloat(latest.value) AS value, toFloat(latest.before) AS before,
  round(1000.0 * (latest.value - latest.before) / latest.before) / 10.0 AS percent, latest.claims AS claims
ORDER BY percent DESC, entity
LIMIT $limit
