// Who went back to where they had been before?
// category: people
// param:  limit Int = 50
// column: person Entity
// column: organization Entity
// column: via Entity          Where they had been in between.
// column: back Date           The first day of the return.
// column: claims List<Claim>  The first time, the time between, the return.
MATCH (p:Entity:Person)-[gone:WORKED_AT|LEADS|FOUNDED]->(a:Entity)
MATCH (p)-[mid:WORKED_AT|LEADS|FOUNDED]->(m:Entity)
WHERE m.id <> a.id AND gone.status = 'happened' AND mid.status = 'happened' AND coalesce(gone.holdsFrom, gone.validTo) < mid.holdsFrom
MATCH (p)-[came:WORKED_AT|LEADS]->(a)
WHERE came.status = 'happened' AND came.id <> gone.id AND mid.validTo IS NOT NULL AND left(came.holdsFrom, size(mid.validTo)) >= mid.validTo AND came.holdsFrom > mid.holdsFrom
WITH p.id AS person, a.id AS organization, m.id AS via, came.holdsFrom AS day, [gone.id, mid.id, came.id] AS three
UNWIND three AS id
WITH person, organization, via, day, id
ORDER BY id
WITH person, organization, via, min(day) AS back, collect(DISTINCT id) AS claims
RETURN person, organization, via, back, claims
ORDER BY back DESC, person, organization, via
LIMIT $limit
