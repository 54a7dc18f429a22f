// Which founders are known to have left what they founded?
// category: people
// param:  limit Int = 100
// column: founder Entity
// column: organization Entity
// column: until Date          The first day on which they were no longer there.
// column: claims List<Claim>  The founding and the end.
MATCH (p:Entity:Person)-[f:FOUNDED]->(o:Entity)
WHERE f.status = 'happened'
MATCH (p)-[w:WORKED_AT|LEADS]->(o)
WHERE w.status = 'happened' AND w.holdsTo IS NOT NULL
WITH p, o, f, w
WHERE NOT EXISTS { MATCH (p)-[x:WORKED_AT|LEADS]->(o) WHERE x.status = 'happened' AND x.holdsTo IS NULL AND (x.holdsFrom IS NULL OR x.holdsFrom >= w.holdsTo) }
UNWIND [f.id, w.id] AS id
WITH p.id AS founder, o.id AS organization, w.holdsTo AS day, id
ORDER BY id
WITH founder, organization, max(day) AS until, collect(DISTINCT id) AS claims
RETURN founder, organization, until, claims
ORDER BY until DESC, organization, founder
LIMIT $limit
