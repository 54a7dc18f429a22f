// Which large sums rest on weak evidence, or on one firm publisher alone?
// category: evidence quality
// param:  least Float = 1000000000.0   At least so much.
// param:  grades List<String> = ["weak", "fair"]
// param:  limit Int = 50
// column: claim Claim
// column: statement String
// column: amount Float
// column: currency String
// column: evidence String
// column: confidence String
// column: publishers List<String>
MATCH (a:Entity)-[r]->(b:Entity)
WHERE r.amount >= $least AND r.evidenceGrade IN $grades
RETURN r.id AS claim, r.statement AS statement, toFloat(r.amount) AS amount, r.currency AS currency, r.evidenceGrade AS evidence, r.confidence AS confidence, r.publishers AS publishers
ORDER BY amount DESC, claim
LIMIT $limit
