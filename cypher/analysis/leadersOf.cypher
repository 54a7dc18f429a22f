// Who leads an organization, in what office, since when, and who did before?
// category: people
// param:  organization Entity = "openai"
// param:  asOf Date = null   Only those of that day; all where null.
// param:  limit Int = 50
// column: person Entity
// column: role String
// column: since Date
// column: until Date          The first day on which it no longer held; null where it is not known to have ended.
// column: status String
// column: claim Claim
MATCH (p:Entity)-[r:LEADS]->(o:Entity {id: $organization})
WHERE r.status IN ['happened', 'announced'] AND (true /* and: claim/holds */)
RETURN p.id AS person, coalesce(r.role, r.roleNote) AS role, r.holdsFrom AS since, r.holdsTo AS until, r.status AS status, r.id AS claim
ORDER BY coalesce(until, '9999') DESC, coalesce(since, '') DESC, person, claim
LIMIT $limit
