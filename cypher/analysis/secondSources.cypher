// Who buys the same from several suppliers, and do these compete with each other?
// category: supply
// param:  asOf Date = null   The day on which it holds; any where null.
// param:  limit Int = 100
// column: customer Entity
// column: what String
// column: suppliers List<Entity>
// column: rivals Int         How many pairs of them are known to compete.
// column: claims List<Claim>
MATCH (s:Entity)-[r:SUPPLIES]->(c:Entity)
WHERE r.status = 'happened' AND r.what IS NOT NULL AND (true /* and: claim/holds */)
WITH c.id AS customer, r.what AS what, s.id AS supplier, r.id AS id
ORDER BY supplier, id
WITH customer, what, collect(DISTINCT supplier) AS suppliers, collect(id) AS claims
WHERE size(suppliers) > 1
CALL (suppliers) {
  MATCH (a:Entity)-[x:COMPETES_WITH]->(b:Entity)
  WHERE x.status = 'happened' AND a.id IN suppliers AND b.id IN suppliers
  RETURN count(DISTINCT CASE WHEN a.id < b.id THEN a.id + ' ' + b.id ELSE b.id + ' ' + a.id END) AS rivals
}
RETURN customer, what, suppliers, rivals, claims
ORDER BY size(suppliers) DESC, customer, what
LIMIT $limit
