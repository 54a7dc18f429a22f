// How many times its yearly pace of revenue is a firm said to be worth?
// category: money
// param:  limit Int = 25
// column: organization Entity
// column: valuation Float
// column: runRate Float      The last yearly pace of revenue that was stated before or within the valuation's month.
// column: times Float
// column: valuedOn Date
// column: paceOn Date
// column: claims List<Claim>  The two figures.
MATCH (o:Entity)-[v:REPORTS]->(m:Entity {id: 'metric-valuation'})
WHERE v.status = 'happened'
CALL (o, v) {
  MATCH (o)-[p:REPORTS]->(n:Entity {id: 'metric-run-rate'})
  WHERE p.status = 'happened' AND p.basis IS NULL AND p.value > 0 AND p.unit = v.unit AND left(p.holdsFrom, 7) <= left(v.holdsFrom, 7)
  WITH p
  ORDER BY p.holdsFrom DESC, p.id
  LIMIT 1
  RETURN p.id AS pace, p.value AS yearly, p.holdsFrom AS paceOn
}
RETURN o.id AS organization, toFloat(v.value) AS valuation, toFloat(yearly) AS runRate, round(10.0 * v.value / yearly) / 10.0 AS times, v.holdsFrom AS valuedOn, paceOn,
  [v.id, pace] AS claims
ORDER BY valuedOn DESC, organization, claims[0]
LIMIT $limit
