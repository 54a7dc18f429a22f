// For whom is only one supplier known of something?
// category: supply
// param:  asOf Date = null   The day on which it holds; any where null.
// param:  limit Int = 100
// column: customer Entity
// column: what String
// column: supplier Entity
// column: claims List<Claim>
MATCH (s:Entity)-[r:SUPPLIES]->(c:Entity)
WHERE r.status = 'happened' AND r.what IS NOT NULL AND (true /* and: claim/holds */)
WITH c.id AS customer, r.what AS what, s.id AS supplier, r.id AS id
ORDER BY id
WITH customer, what, collect(DISTINCT supplier) AS suppliers, collect(id) AS claims
WHERE size(suppliers) = 1
RETURN customer, what, suppliers[0] AS supplier, claims
ORDER BY what, supplier, customer
LIMIT $limit
