// How many gigawatts of computing has each customer contracted, and how many are only planned?
// category: compute
// param:  limit Int = 50
// column: customer Entity
// column: contracted Float   Of deliveries that happened or are agreed. Of one supplier the greatest figure counts, since sources tell the same deal again.
// column: planned Float      Of suppliers with whom nothing is contracted yet: planned, announced, conditional, in a letter of intent.
// column: suppliers List<Entity>   A chip's designer and the cloud that runs it may speak of the same gigawatts.
// column: claims List<Claim>
MATCH (s:Entity)-[r:SUPPLIES]->(c:Entity)
WHERE r.capacityGw IS NOT NULL AND NOT r.status IN ['dropped', 'disputed'] AND coalesce(r.what, 'other') <> 'power'
WITH c, s.id AS supplier, r.id AS claim,
  CASE WHEN r.status IN ['happened', 'agreed'] THEN r.capacityGw END AS firm, CASE WHEN NOT r.status IN ['happened', 'agreed'] THEN r.capacityGw END AS hoped
ORDER BY supplier, claim
WITH c, supplier, max(firm) AS firm, max(hoped) AS hoped, collect(claim) AS found
WITH c, supplier, firm, CASE WHEN firm IS NULL THEN hoped END AS hoped, found
ORDER BY supplier
WITH c.id AS customer, coalesce(sum(firm), 0) AS firm, coalesce(sum(hoped), 0) AS hoped, collect(supplier) AS suppliers, collect(found) AS lists
WITH customer, toFloat(coalesce(firm, 0)) AS contracted, toFloat(coalesce(hoped, 0)) AS planned, suppliers, reduce(whole = [], x IN lists | whole + x) AS claims
RETURN customer, contracted, planned, suppliers, claims
ORDER BY contracted DESC, planned DESC, customer
LIMIT $limit
