// Which partnerships, supplies, stakes and plans between organizations have ended or were dropped?
// category: rivalry and partnership
// param:  asOf Date = "2026-07"   What had ended by then; a month means its last day.
// param:  limit Int = 50
// column: subject Entity
// column: relation String
// column: object Entity
// column: how String         "ended" or "dropped".
// column: since Date          For what was dropped: the date of the claim that says so.
// column: claim Claim
MATCH (a:Entity:Organization)-[r:PARTNERS_WITH|SUPPLIES|INVESTS_IN|LICENSES|USES|OPERATES|ACQUIRED]->(b:Entity)
WHERE r.status = 'dropped' OR (r.status = 'happened' AND r.holdsTo IS NOT NULL)
WITH a, b, r, CASE WHEN r.status = 'dropped' THEN 'dropped' ELSE 'ended' END AS how, CASE WHEN r.status = 'dropped' THEN r.holdsFrom ELSE r.holdsTo END AS day
WHERE day IS NULL OR left(day, size($asOf)) <= $asOf
RETURN a.id AS subject, type(r) AS relation, b.id AS object, how, day AS since, r.id AS claim
ORDER BY coalesce(since, '') DESC, claim
LIMIT $limit
