// Which sums are only "up to", and how much is known to have been paid between the same two?
// category: money
// param:  limit Int = 50
// column: claim Claim        The claim that names the ceiling.
// column: subject Entity
// column: relation String
// column: object Entity
// column: status String
// column: ceiling Float
// column: currency String
// column: paid Float         What happened and may be added, of the same relation between the same two; 0 where nothing is known.
MATCH (s:Entity)-[c]->(o:Entity)
WHERE c.bound = 'up_to' AND c.amount IS NOT NULL AND (c.moneyKind IS NULL OR c.moneyKind <> 'restated')
CALL (s, o, c) {
  MATCH (s)-[r]->(o)
  WHERE type(r) = type(c) AND r.status = 'happened' AND r.currency = c.currency AND (true /* and: claim/summable */)
  RETURN coalesce(sum(r.amount), 0) AS paid
}
RETURN c.id AS claim, s.id AS subject, type(c) AS relation, o.id AS object, c.status AS status, toFloat(c.amount) AS ceiling, c.currency AS currency, toFloat(paid) AS paid
ORDER BY ceiling DESC, claim
LIMIT $limit
