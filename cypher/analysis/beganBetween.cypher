// What began between two days?
// category: time
// param:  from Date = "2026-06"   A month means its first day.
// param:  to Date = "2026-06"     A month means its last day.
// param:  relations List<String> = null   Only these; all but figures where null.
// param:  limit Int = 200
// column: since Date
// column: subject Entity
// column: relation String
// column: object Entity
// column: status String
// column: claim Claim
MATCH (a:Entity)-[r]->(b:Entity)
WHERE (($relations IS NULL AND type(r) <> 'REPORTS') OR type(r) IN $relations) AND left(r.holdsFrom, size($from)) >= $from AND left(r.holdsFrom, size($to)) <= $to
  AND (r.validFrom IS NOT NULL OR r.eventDate IS NOT NULL OR type(r) = 'REPORTS')
RETURN r.holdsFrom AS since, a.id AS subject, type(r) AS relation, b.id AS object, r.status AS status, r.id AS claim
ORDER BY since, claim
LIMIT $limit
