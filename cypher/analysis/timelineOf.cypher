// What happened to an organization, and what is planned, in order of time?
// category: time
// param:  entity Entity = "anthropic"
// param:  from Date = "2026"   This year, month or day, or later.
// param:  figures Boolean = false   Whether with reported figures.
// param:  limit Int = 200
// column: since Date
// column: relation String
// column: other Entity
// column: out Boolean         Whether the entity is the subject.
// column: status String
// column: statement String
// column: claim Claim
MATCH (n:Entity {id: $entity})-[r]-(o:Entity)
WHERE left(r.holdsFrom, size($from)) >= $from AND ($figures OR type(r) <> 'REPORTS')
RETURN r.holdsFrom AS since, type(r) AS relation, o.id AS other, startNode(r).id = $entity AS out, r.status AS status, r.statement AS statement, r.id AS claim
ORDER BY since, claim
LIMIT $limit
