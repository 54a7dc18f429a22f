// Who leads or advises two or more organizations at the same time?
// category: people
// param:  asOf Date = "2026-07"   The day; a month means its last day.
// param:  limit Int = 50
// column: person Entity
// column: organizations List<Entity>
// column: claims List<Claim>
MATCH (p:Entity:Person)-[r:LEADS|WORKED_AT]->(o:Entity)
WHERE r.status = 'happened' AND (true /* and: claim/holds */) AND (type(r) = 'LEADS' OR r.role = 'board_member')
WITH p.id AS person, o.id AS organization, r.id AS id
ORDER BY organization, id
WITH person, collect(DISTINCT organization) AS organizations, collect(id) AS claims
WHERE size(organizations) > 1
RETURN person, organizations, claims
ORDER BY size(organizations) DESC, person
LIMIT $limit
