// Which models took the most computing to train?
// category: compute
// param:  from Date = null   Models out on this day or later; all where null.
// param:  limit Int = 20
// column: model Entity
// column: makers List<Entity>
// column: operations Float   Floating-point operations; mostly outsiders' estimates.
// column: status String
// column: released Date
// column: claim Claim
MATCH (m:Entity:Model)-[r:REPORTS]->(x:Entity {id: 'metric-training-compute'})
WHERE r.status IN ['happened', 'estimated'] AND ($from IS NULL OR coalesce(m.released, m.announced) >= $from)
OPTIONAL MATCH (m)<-[b:BUILDS]-(o:Entity)
WHERE b.status = 'happened'
WITH m, r, o.id AS maker
ORDER BY maker
WITH m.id AS model, coalesce(m.released, m.announced) AS released, toFloat(r.value) AS operations, r.status AS status, r.id AS claim, collect(DISTINCT maker) AS makers
RETURN model, makers, operations, status, released, claim
ORDER BY operations DESC, model, claim
LIMIT $limit
