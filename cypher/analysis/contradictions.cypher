// Which claims contradict each other, and on which side is the better evidence?
// category: evidence quality
// param:  relations List<String> = null   Only these; all where null.
// param:  limit Int = 200
// column: claim Claim
// column: says String
// column: evidence String
// column: against Claim
// column: saysOther String
// column: evidenceOther String
// column: better Claim       The one with the higher grade, then the higher confidence; null where they are even.
MATCH (a:Entity)-[r]->(b:Entity)
WHERE r.contradicts IS NOT NULL AND ($relations IS NULL OR type(r) IN $relations)
WITH r, CASE r.evidenceGrade WHEN 'strong' THEN 2 WHEN 'fair' THEN 1 ELSE 0 END * 3 + CASE r.confidence WHEN 'high' THEN 2 WHEN 'medium' THEN 1 ELSE 0 END AS worth
UNWIND r.contradicts AS other
// Each names the other, so the two of a pair meet under one key, without a look-up by id.
WITH CASE WHEN r.id < other THEN r.id + ' ' + other ELSE other + ' ' + r.id END AS pair, r.id AS id, r.statement AS says, r.evidenceGrade AS grade, worth
ORDER BY pair, id
WITH pair, collect({id: id, says: says, grade: grade, worth: worth}) AS two
WHERE size(two) = 2
WITH two[0] AS x, two[1] AS y
RETURN x.id AS claim, x.says AS says, x.grade AS evidence, y.id AS against, y.says AS saysOther, y.grade AS evidenceOther,
  CASE WHEN x.worth > y.worth THEN x.id WHEN y.worth > x.worth THEN y.id END AS better
ORDER BY claim, against
LIMIT $limit
