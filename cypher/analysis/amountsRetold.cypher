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
WHERE r.amount IS NOT NULL AND (r.moneyKind IS NULL OR r.moneyKind <> 'rate')
WITH CASE WHEN r.moneyKind = 'restated' AND r.sameDeal IS NOT NULL THEN r.sameDeal ELSE r.id END AS deal, r.id AS id, a.id AS subject, type(r) AS relation, b.id AS object,
  toFloat(r.amount) AS amount, r.currency AS currency
ORDER BY deal, id
WITH deal, collect({id: id, subject: subject, relation: relation, object: object, amount: amount, currency: currency}) AS told
WHERE size(told) > 1
UNWIND told AS first
UNWIND told AS later
WITH deal, first, later
WHERE first.id = deal AND later.id <> deal AND first.currency = later.currency AND first.amount <> later.amount AND first.amount > 0
RETURN deal AS claim, first.amount AS amount, later.id AS retold, later.amount AS amountRetold, round(1000.0 * (later.amount - first.amount) / first.amount) / 10.0 AS percent,
  first.subject AS subject, first.relation AS relation, first.object AS object
ORDER BY claim, retold
LIMIT $limit
