// Which open facts were last confirmed long ago?
// category: evidence quality
// param:  before Date = "2025"   Nothing newer than this day, month or year.
// param:  relations List<String> = ["LEADS", "SUPPLIES", "USES", "OPERATES", "PARTNERS_WITH", "DEPENDS_ON", "HOSTS", "COMPETES_WITH"]
// param:  limit Int = 100
// column: subject Entity
// column: relation String
// column: object Entity
// column: lastSeen Date      The newest of: when it was seen to hold, when it began, when its newest dated source came out.
// column: claim Claim
MATCH (a:Entity)-[r]->(b:Entity)
WHERE type(r) IN $relations AND r.status = 'happened' AND r.holdsTo IS NULL
UNWIND r.sources AS sourceId
MATCH (s:Source {id: sourceId})
WITH a, r, b, max(s.date) AS written
WITH a, r, b, CASE WHEN written IS NULL OR coalesce(r.observedOn, r.holdsFrom, '') > written THEN coalesce(r.observedOn, r.holdsFrom) ELSE written END AS lastSeen
WHERE lastSeen IS NOT NULL AND left(lastSeen, size($before)) < $before
RETURN a.id AS subject, type(r) AS relation, b.id AS object, lastSeen, r.id AS claim
ORDER BY lastSeen, claim
LIMIT $limit
