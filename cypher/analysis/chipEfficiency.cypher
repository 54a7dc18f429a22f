// Which chips compute the most for each watt?
// category: compute
// param:  limit Int = 30
// column: chip Entity
// column: perWatt Float      Dense 16-bit teraflops for each watt of rated power.
// column: teraflops Float
// column: watts Float
// column: released Date
// column: claims List<Claim>  The two figures.
MATCH (c:Entity:Chip)-[f:REPORTS]->(x:Entity {id: 'metric-fp16'})
WHERE f.status = 'happened' AND NOT f.confidence = 'low'
MATCH (c)-[w:REPORTS]->(y:Entity {id: 'metric-tdp'})
WHERE w.status = 'happened' AND w.value > 0 AND NOT w.confidence = 'low'
RETURN c.id AS chip, round(100.0 * f.value / w.value) / 100.0 AS perWatt, toFloat(f.value) AS teraflops, toFloat(w.value) AS watts, c.released AS released, [f.id, w.id] AS claims
ORDER BY perWatt DESC, chip, claims[0], claims[1]
LIMIT $limit
