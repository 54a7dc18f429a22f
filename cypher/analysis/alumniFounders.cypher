// Who founded a firm after working at an organization?
// category: people
// param:  organization Entity = "google-deepmind"
// param:  limit Int = 100
// column: person Entity
// column: founded Entity
// column: foundedOn Date      When it was founded, as far as it is known.
// column: claims List<Claim>  The work and the founding.
MATCH (p:Entity:Person)-[w:WORKED_AT|LEADS]->(o:Entity {id: $organization})
MATCH (p)-[f:FOUNDED]->(n:Entity)
WHERE w.status = 'happened' AND f.status = 'happened' AND n.id <> o.id
  AND (f.holdsFrom IS NULL OR w.validTo IS NULL OR left(f.holdsFrom, 4) >= left(w.validTo, 4)) AND (w.holdsFrom IS NULL OR f.holdsFrom IS NULL OR f.holdsFrom > w.holdsFrom)
WITH p.id AS person, n.id AS founded, f.holdsFrom AS day, [w.id, f.id] AS pair
UNWIND pair AS id
WITH person, founded, day, id
ORDER BY id
WITH person, founded, min(day) AS foundedOn, collect(DISTINCT id) AS claims
RETURN person, founded, foundedOn, claims
ORDER BY coalesce(foundedOn, ''), founded, person
LIMIT $limit
