// What became known long after it began?
// category: time
// param:  years Int = 2      At least so many calendar years later.
// param:  limit Int = 50
// column: claim Claim
// column: subject Entity
// column: relation String
// column: object Entity
// column: since Date
// column: knownFrom Date     Of the earliest source that we have.
// column: late Int           In calendar years.
MATCH (a:Entity)-[r]->(b:Entity)
WHERE type(r) IN ['SUPPLIES', 'INVESTS_IN', 'LICENSES', 'HOSTS', 'USES', 'PARTNERS_WITH', 'TRAINED_ON', 'ACQUIRED'] AND r.status = 'happened'
  AND r.holdsFrom IS NOT NULL AND r.knownFrom IS NOT NULL
WITH a, r, b, toInteger(left(r.knownFrom, 4)) - toInteger(left(r.holdsFrom, 4)) AS late
WHERE late >= $years
RETURN r.id AS claim, a.id AS subject, type(r) AS relation, b.id AS object, r.holdsFrom AS since, r.knownFrom AS knownFrom, late
ORDER BY late DESC, claim
LIMIT $limit
