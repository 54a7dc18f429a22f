// Who went from which organization to which, and when?
// category: people
// param:  from Date = "2025"   Who left in this year, month or day, or later.
// param:  limit Int = 100
// column: person Entity
// column: origin Entity
// column: joined Entity
// column: until Date          When the person left, as stated.
// column: since Date          The first day at the new place; where that is not known, the first on which it was seen.
// column: founded Boolean     Whether the person founded the new place.
// column: claims List<Claim>  The end of the one and the start of the other.
MATCH (p:Entity:Person)-[gone:WORKED_AT|LEADS]->(a:Entity)
MATCH (p)-[came:WORKED_AT|LEADS|FOUNDED]->(b:Entity)
WHERE left(gone.validTo, size($from)) >= $from AND (true /* and: analysis/movedOn */)
WITH p.id AS person, a.id AS origin, b.id AS joined, gone.validTo AS ended, came.holdsFrom AS day, CASE WHEN type(came) = 'FOUNDED' THEN 1 ELSE 0 END AS founder, [gone.id, came.id] AS pair
UNWIND pair AS id
WITH person, origin, joined, ended, day, founder, id
ORDER BY id
WITH person, origin, joined, max(ended) AS until, min(day) AS since, max(founder) AS founder, collect(DISTINCT id) AS claims
RETURN person, origin, joined, until, since, founder = 1 AS founded, claims
ORDER BY until DESC, person, origin, joined
LIMIT $limit
