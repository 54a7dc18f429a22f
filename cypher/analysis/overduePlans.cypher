// Which plans should have come true by a day, and nothing says that they did?
// category: time
// param:  asOf Date = "2026-07"   The day; a month means its last day.
// param:  limit Int = 100
// column: subject Entity
// column: relation String
// column: object Entity
// column: status String
// column: due Date           The first day on which it was to hold.
// column: lastKnown Date     The newest thing known of the same two in the same relation.
// column: claim Claim
MATCH (a:Entity)-[r]->(b:Entity)
WHERE r.status IN ['planned', 'announced'] AND type(r) <> 'REPORTS' AND r.validFrom IS NOT NULL AND left(r.holdsFrom, size($asOf)) <= $asOf
  AND NOT EXISTS { MATCH (a)-[h]->(b) WHERE type(h) = type(r) AND h.status IN ['happened', 'dropped'] AND (h.holdsFrom IS NULL OR h.holdsFrom >= r.holdsFrom) }
OPTIONAL MATCH (a)-[k]->(b)
WHERE type(k) = type(r)
WITH a.id AS subject, type(r) AS relation, b.id AS object, r.status AS status, r.holdsFrom AS due, r.id AS claim, max(k.knownFrom) AS lastKnown
RETURN subject, relation, object, status, due, lastKnown, claim
ORDER BY due, claim
LIMIT $limit
