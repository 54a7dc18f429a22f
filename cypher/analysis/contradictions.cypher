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
UNWIND r.contradicts AS otherId
WITH r, otherId
WHERE r.id < otherId
MATCH (c:Entity)-[o]->(d:Entity)
WHERE o.id = otherId
WITH r, o, CASE r.evidenceGrade WHEN 'strong' THEN 2 WHEN 'fair' THEN 1 ELSE 0 END * 3 + CASE r.confidence WHEN 'high' THEN 2 WHEN 'medium' THEN 1 ELSE 0 END AS one,
  CASE o.evidenceGrade WHEN 'strong' THEN 2 WHEN 'fair' THEN 1 ELSE 0 END * 3 + CASE o.confidence WHEN 'high' THEN 2 WHEN 'medium' THEN 1 ELSE 0 END AS two
RETURN r.id AS claim, r.statement AS says, r.evidenceGrade AS evidence, o.id AS against, o.statement AS saysOther, o.evidenceGrade AS evidenceOther,
  CASE WHEN one > two THEN r.id WHEN two > one THEN o.id END AS better
ORDER BY claim, against
LIMIT $limit
