// Who uses places that somebody else runs?
// category: compute
// param:  asOf Date = null   The day on which it holds; any where null.
// param:  limit Int = 50
// column: tenant Entity
// column: facility Entity
// column: operators List<Entity>
// column: claims List<Claim>   How it is known that the tenant uses it.
MATCH (t:Entity:Organization)-[r:USES]->(f:Entity:Facility)
WHERE r.status = 'happened' AND (true /* and: claim/holds */)
WITH t, f, r.id AS id
ORDER BY id
WITH t, f, collect(id) AS claims
WHERE NOT EXISTS { MATCH (t)-[own:OPERATES]->(f) WHERE own.status = 'happened' }
MATCH (f)<-[p:OPERATES]-(o:Entity)
WHERE p.status = 'happened'
WITH t.id AS tenant, f.id AS facility, claims, o.id AS operator
ORDER BY operator
WITH tenant, facility, claims, collect(DISTINCT operator) AS operators
RETURN tenant, facility, operators, claims
ORDER BY tenant, facility
LIMIT $limit
