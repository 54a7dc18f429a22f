// Who put how much money into an organization?
// category: money
// param:  organization Entity = "openai"
// param:  currency String = "USD"
// param:  limit Int = 50
// column: investor Entity
// column: paid Float         What may be added; null where nothing may.
// column: ceiling Float      The highest "up to" beside it, which is not in it.
// column: stakePercent Float  The latest stake that is stated.
// column: claims List<Claim>  All that happened, in order of time.
MATCH (i:Entity)-[r:INVESTS_IN]->(o:Entity {id: $organization})
WHERE r.status = 'happened' AND (r.moneyKind IS NULL OR r.moneyKind <> 'sale')
WITH i, r, CASE WHEN r.currency = $currency AND (true /* and: claim/summable */) THEN r.amount END AS amount,
  CASE WHEN r.currency = $currency AND r.bound = 'up_to' THEN r.amount END AS limitOf
ORDER BY coalesce(r.holdsFrom, '9999'), r.id
WITH i.id AS investor, coalesce(sum(amount), 0) AS total, count(amount) AS known, max(limitOf) AS ceiling, collect(r.stakePercent) AS stakes, collect(r.id) AS claims
RETURN investor, CASE WHEN known > 0 THEN toFloat(total) END AS paid, toFloat(ceiling) AS ceiling, CASE WHEN size(stakes) > 0 THEN toFloat(stakes[size(stakes) - 1]) END AS stakePercent, claims
ORDER BY coalesce(paid, 0) DESC, investor
LIMIT $limit
