// What is only reported, estimated or disputed, and not confirmed by the parties?
// category: evidence quality
// param:  statuses List<String> = ["reported", "disputed", "in_talks"]
// param:  limit Int = 100
// column: claim Claim
// column: subject Entity
// column: relation String
// column: object Entity
// column: status String
// column: knownFrom Date
// column: evidence String
// column: publishers List<String>
MATCH (a:Entity)-[r]->(b:Entity)
WHERE r.status IN $statuses
RETURN r.id AS claim, a.id AS subject, type(r) AS relation, b.id AS object, r.status AS status, r.knownFrom AS knownFrom, r.evidenceGrade AS evidence, r.publishers AS publishers
ORDER BY status, coalesce(knownFrom, ''), claim
LIMIT $limit
