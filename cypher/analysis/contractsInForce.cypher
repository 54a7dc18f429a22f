// Which contracts, stakes and licences with a stated end were in force on a day, and until when do they run?
// category: time
// param:  asOf Date = "2026-07-01"   The day; a month or year means its last day.
// param:  limit Int = 200
// column: subject Entity
// column: relation String
// column: object Entity
// column: since Date
// column: until Date         The first day on which it no longer holds.
// column: claim Claim
MATCH (a:Entity)-[r:SUPPLIES|LICENSES|INVESTS_IN|PARTNERS_WITH|HOSTS|USES|OPERATES]->(b:Entity)
WHERE r.status = 'happened' AND r.holdsTo IS NOT NULL AND (true /* and: claim/holds */)
RETURN a.id AS subject, type(r) AS relation, b.id AS object, r.holdsFrom AS since, r.holdsTo AS until, r.id AS claim
ORDER BY until, claim
LIMIT $limit
