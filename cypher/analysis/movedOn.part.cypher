// The person p came to b by `came` after leaving a by `gone`, and no other place is known where p went first. A seat on a board is no move.
// A stated month means some day of it: the two dates are compared no finer than the coarser of them is stated.
a.id <> b.id AND gone.status = 'happened' AND gone.validTo IS NOT NULL AND came.status IN ['happened', 'announced']
AND coalesce(gone.role, '') <> 'board_member' AND coalesce(came.role, '') <> 'board_member'
AND left(coalesce(came.validFrom, came.eventDate, came.observedOn), size(gone.validTo)) >= left(gone.validTo, size(coalesce(came.validFrom, came.eventDate, came.observedOn)))
AND NOT EXISTS { MATCH (p)-[mid:WORKED_AT|LEADS|FOUNDED]->(m:Entity)
  WHERE m.id <> a.id AND mid.status = 'happened' AND left(mid.holdsFrom, size(gone.validTo)) >= gone.validTo AND mid.holdsFrom < came.holdsFrom }
