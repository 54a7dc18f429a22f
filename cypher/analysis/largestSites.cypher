// Which places draw the most power for AI, by figures or estimates, and who runs them?
// category: compute
// param:  statuses List<String> = ["happened", "estimated"]   Add "planned" and "forecast" for what is to come.
// param:  limit Int = 25
// column: facility Entity
// column: megawatts Float
// column: status String
// column: measuredOn Date
// column: operators List<Entity>
// column: claim Claim
MATCH (f:Entity:Facility)-[r:REPORTS]->(x:Entity {id: 'metric-power'})
WHERE r.status IN $statuses AND r.unit IN ['MW', 'GW'] AND NOT coalesce(f.kind, '') IN ['power_plant', 'fab']
OPTIONAL MATCH (f)<-[p:OPERATES]-(o:Entity)
WHERE p.status = 'happened'
WITH f, r, o.id AS operator
ORDER BY operator
WITH f.id AS facility, CASE WHEN r.unit = 'GW' THEN 1000.0 * r.value ELSE toFloat(r.value) END AS megawatts, r.status AS status, r.holdsFrom AS measuredOn, r.id AS claim,
  collect(DISTINCT operator) AS operators
RETURN facility, megawatts, status, measuredOn, operators, claim
ORDER BY megawatts DESC, facility, claim
LIMIT $limit
