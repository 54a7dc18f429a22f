// Which investments and takeovers do we know without their sum?
// category: evidence quality
// param:  from Date = "2025"   From this year, month or day on.
// param:  limit Int = 100
// column: subject Entity
// column: relation String
// column: object Entity
// column: round String
// column: since Date
// column: claim Claim
MATCH (a:Entity)-[r:INVESTS_IN|ACQUIRED]->(b:Entity)
WHERE r.status = 'happened' AND left(r.holdsFrom, size($from)) >= $from
  AND NOT EXISTS { MATCH (a)-[x]->(b) WHERE type(x) = type(r) AND x.amount IS NOT NULL }
RETURN a.id AS subject, type(r) AS relation, b.id AS object, r.round AS round, r.holdsFrom AS since, r.id AS claim
ORDER BY since DESC, claim
LIMIT $limit
