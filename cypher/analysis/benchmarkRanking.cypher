// How do models rank on a published test?
// category: models
// param:  metric Entity = "metric-swe-bench"
// param:  limit Int = 50
// column: model Entity
// column: makers List<Entity>
// column: value Float        The best figure that is not doubtful.
// column: unit String
// column: released Date
// column: claim Claim
MATCH (m:Entity)-[r:REPORTS]->(x:Entity {id: $metric})
WHERE r.status = 'happened' AND NOT r.confidence = 'low'
OPTIONAL MATCH (m)<-[b:BUILDS]-(o:Entity)
WHERE b.status = 'happened'
WITH m, r, o.id AS maker
ORDER BY maker
WITH m.id AS model, m.released AS released, toFloat(r.value) AS value, r.unit AS unit, r.id AS claim, collect(DISTINCT maker) AS makers
ORDER BY value DESC, claim
WITH model, released, makers, collect(value) AS values, collect(unit) AS units, collect(claim) AS claims
RETURN model, makers, values[0] AS value, units[0] AS unit, released, claims[0] AS claim
ORDER BY value DESC, model
LIMIT $limit
