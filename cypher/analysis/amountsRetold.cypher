// Where do sources tell the same deal with different sums?
// category: evidence quality
// param:  limit Int = 50
// column: claim Claim        The one that stands for the deal.
// column: amount Float
// column: retold Claim
// column: amountRetold Float
// column: percent Float      How far the second lies above the first.
// column: subject Entity
// column: relation String
// column: object Entity
MATCH (a:Entity)-[r]->(b:Entity)
WHERE r.moneyKind = 'restated' AND r.sameDeal IS NOT NULL AND r.amount IS NOT NULL
MATCH (c:Entity)-[o]->(d:Entity)
WHERE o.id = r.sameDeal AND o.amount > 0 AND o.currency = r.currency AND o.amount <> r.amount
RETURN o.id AS claim, toFloat(o.amount) AS amount, r.id AS retold, toFloat(r.amount) AS amountRetold, round(1000.0 * (r.amount - o.amount) / o.amount) / 10.0 AS percent,
  c.id AS subject, type(o) AS relation, d.id AS object
ORDER BY claim, retold
LIMIT $limit
