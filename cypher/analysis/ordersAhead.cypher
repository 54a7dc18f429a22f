// What has been ordered or promised and was not yet due, or only planned, on a day?
// category: supply
// param:  asOf Date = "2026-07"   The day; a month means its last day.
// param:  limit Int = 100
// column: supplier Entity
// column: customer Entity
// column: what String
// column: status String
// column: starts Date        The first day on which it holds; null where that is not known.
// column: amount Float
// column: claim Claim
MATCH (s:Entity)-[r:SUPPLIES]->(c:Entity)
WHERE (r.status IN ['happened', 'agreed', 'announced'] AND left(r.holdsFrom, size($asOf)) > $asOf)
  OR (r.status IN ['agreed', 'announced', 'conditional', 'planned', 'letter_of_intent'] AND (r.knownFrom IS NULL OR left(r.knownFrom, size($asOf)) <= $asOf)
    AND (r.holdsTo IS NULL OR left(r.holdsTo, size($asOf)) > $asOf))
RETURN s.id AS supplier, c.id AS customer, coalesce(r.what, 'other') AS what, r.status AS status, r.holdsFrom AS starts, toFloat(r.amount) AS amount, r.id AS claim
ORDER BY supplier, customer, claim
LIMIT $limit
