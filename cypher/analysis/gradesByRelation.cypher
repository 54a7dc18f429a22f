// How good is the evidence, relation by relation?
// category: evidence quality
// param:  limit Int = 50
// column: relation String
// column: claims Int
// column: strong Int
// column: fair Int
// column: weak Int
// column: weakPercent Float
MATCH (a:Entity)-[r]->(b:Entity)
WITH type(r) AS relation, count(r) AS claims, coalesce(sum(CASE r.evidenceGrade WHEN 'strong' THEN 1 ELSE 0 END), 0) AS strong,
  coalesce(sum(CASE r.evidenceGrade WHEN 'fair' THEN 1 ELSE 0 END), 0) AS fair, coalesce(sum(CASE r.evidenceGrade WHEN 'weak' THEN 1 ELSE 0 END), 0) AS weak
RETURN relation, claims, strong, fair, weak, round(1000.0 * weak / claims) / 10.0 AS weakPercent
ORDER BY weakPercent DESC, relation
LIMIT $limit
