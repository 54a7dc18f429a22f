// The person p came to b by `came` after leaving a by `gone`, and no other place is known where p went first.
// A stated month means some day of it, so days are compared no finer than the day of leaving is stated.
a.id <> b.id AND gone.status = 'happened' AND gone.validTo IS NOT NULL AND came.status IN ['happened', 'announced']
AND left(came.holdsFrom, size(gone.validTo)) >= gone.validTo
AND NOT EXISTS { MATCH (p)-[mid:WORKED_AT|LEADS|FOUNDED]->(m:Entity)
  WHERE m.id <> a.id AND mid.status = 'happened' AND left(mid.holdsFrom, size(gone.validTo)) >= gone.validTo AND mid.holdsFrom < came.holdsFrom }
