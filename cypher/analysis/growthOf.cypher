// How did a figure of an entity grow, period by period, over the same period of the year before?
// category: time
// param:  entity Entity = "nvidia"
// param:  metric Entity = "metric-revenue"
// param:  limit Int = 100
// column: periodStart Date
// column: periodEnd Date
// column: value Float
// column: before Float       The year before; null where not known.
// column: percent Float      Growth.
// column: unit String
// column: claims List<Claim>  The figure and the one of the year before.
MATCH (n:Entity {id: $entity})-[r:REPORTS]->(m:Entity {id: $metric})
WHERE r.status = 'happened' AND r.periodEnd IS NOT NULL AND r.periodStart IS NOT NULL AND r.basis IS NULL AND r.scope IS NULL AND NOT r.confidence = 'low'
OPTIONAL MATCH (n)-[p:REPORTS]->(m)
WHERE p.status = 'happened' AND p.basis IS NULL AND p.scope IS NULL AND p.unit = r.unit AND NOT p.confidence = 'low' AND p.value > 0
  AND toInteger(left(p.periodEnd, 4)) + 1 = toInteger(left(r.periodEnd, 4)) AND substring(p.periodEnd, 5, 2) = substring(r.periodEnd, 5, 2)
  AND substring(p.periodStart, 5, 2) = substring(r.periodStart, 5, 2)
RETURN r.periodStart AS periodStart, r.periodEnd AS periodEnd, toFloat(r.value) AS value, toFloat(p.value) AS before,
  CASE WHEN p IS NOT NULL THEN round(1000.0 * (r.value - p.value) / p.value) / 10.0 END AS percent, r.unit AS unit, [x IN [r.id, p.id] WHERE x IS NOT NULL] AS claims
ORDER BY periodEnd, periodStart, claims[0], coalesce(before, 0), claims[size(claims) - 1]
LIMIT $limit
