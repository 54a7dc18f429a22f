// Which chips stand where, how many, and is that so or planned?
// category: compute
// param:  asOf Date = null   The day on which it holds; any where null.
// param:  limit Int = 50
// column: facility Entity
// column: chip Entity
// column: chips Int          Null where not stated.
// column: bound String
// column: status String
// column: operators List<Entity>
// column: claim Claim
MATCH (f:Entity:Facility)-[r:USES]->(chip:Entity:Chip)
WHERE r.status <> 'dropped' AND (true /* and: claim/holds */)
OPTIONAL MATCH (f)<-[p:OPERATES]-(o:Entity)
WHERE p.status = 'happened'
WITH f, r, chip, o.id AS operator
ORDER BY operator
WITH f.id AS facility, chip.id AS chip, r.count AS chips, coalesce(r.quantityBound, 'exact') AS bound, r.status AS status, r.id AS claim, collect(DISTINCT operator) AS operators
RETURN facility, chip, chips, bound, status, operators, claim
ORDER BY coalesce(chips, 0) DESC, facility, chip, claim
LIMIT $limit
