// Into whom did an investor put how much money?
// category: money
// param:  investor Entity = "nvidia"
// param:  currency String = "USD"
// param:  limit Int = 50
// column: organization Entity
// column: paid Float         What may be added; null where nothing may.
// column: ceiling Float      The highest "up to" beside it, which is not in it.
// column: notYet Float       The highest amount of a claim that has not happened: agreed, announced, conditional ... (what was dropped later is among the claims).
// column: claims List<Claim>  All of them, in order of time.
MATCH (i:Entity {id: $investor})-[r:INVESTS_IN]->(o:Entity)
WHERE r.moneyKind IS NULL OR r.moneyKind <> 'sale'
WITH o, r, CASE WHEN r.status = 'happened' AND r.currency = $currency AND (true /* and: claim/summable */) THEN r.amount END AS amount,
  CASE WHEN r.status = 'happened' AND r.currency = $currency AND r.bound = 'up_to' THEN r.amount END AS limitOf,
  CASE WHEN r.currency = $currency AND NOT r.status IN ['happened', 'dropped', 'disputed'] THEN r.amount END AS promise
ORDER BY coalesce(r.holdsFrom, '9999'), r.id
WITH o.id AS organization, coalesce(sum(amount), 0) AS total, count(amount) AS known, max(limitOf) AS ceiling, max(promise) AS notYet, collect(r.id) AS claims
RETURN organization, CASE WHEN known > 0 THEN toFloat(total) END AS paid, toFloat(ceiling) AS ceiling, toFloat(notYet) AS notYet, claims
ORDER BY coalesce(paid, 0) DESC, organization
LIMIT $limit
