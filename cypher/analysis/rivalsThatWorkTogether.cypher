// Which rivals also supply, fund, host, license from or partner with each other?
// category: rivalry and partnership
// param:  asOf Date = null   The day on which both hold; any where null.
// param:  limit Int = 100
// column: one Entity         The rivals, in the order of their ids.
// column: other Entity
// column: fields List<String>     What they compete for.
// column: together List<String>   The relations by which they work together.
// column: claims List<Claim>      Of the work together.
MATCH (a:Entity:Organization)-[r:COMPETES_WITH]-(b:Entity:Organization)
WHERE a.id < b.id AND r.status = 'happened' AND (true /* and: claim/holds */)
WITH a, b, r.field AS field
ORDER BY field
WITH a, b, collect(DISTINCT field) AS fields
MATCH (a)-[r:SUPPLIES|INVESTS_IN|LICENSES|PARTNERS_WITH|USES|HOSTS]-(b)
WHERE r.status = 'happened' AND (r.moneyKind IS NULL OR r.moneyKind <> 'sale') AND (true /* and: claim/holds */)
WITH a, b, fields, type(r) AS relation, r.id AS id
ORDER BY relation, id
WITH a.id AS one, b.id AS other, fields, collect(DISTINCT relation) AS together, collect(DISTINCT id) AS claims
RETURN one, other, fields, together, claims
ORDER BY size(together) DESC, one, other
LIMIT $limit
