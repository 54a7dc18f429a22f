// How large are models, in order of their release, and is the size stated or guessed?
// category: models
// param:  from Date = "2022"   Models out in this year, month or day, or later.
// param:  limit Int = 100
// column: model Entity
// column: released Date
// column: parameters Float
// column: most Float         The upper end, where a range is given.
// column: status String      "happened": stated; "estimated": guessed by outsiders.
// column: claim Claim
MATCH (m:Entity:Model)-[r:REPORTS]->(x:Entity {id: 'metric-parameters'})
WHERE r.status IN ['happened', 'estimated'] AND m.released IS NOT NULL AND left(m.released, size($from)) >= $from
RETURN m.id AS model, m.released AS released, toFloat(r.value) AS parameters, toFloat(r.max) AS most, r.status AS status, r.id AS claim
ORDER BY released DESC, model, claim
LIMIT $limit
