// Who founded more than one organization?
// category: people
// param:  limit Int = 50
// column: founder Entity
// column: organizations List<Entity>  In the order of time.
// column: claims List<Claim>
MATCH (p:Entity:Person)-[f:FOUNDED]->(o:Entity)
WHERE f.status = 'happened'
WITH p.id AS founder, o.id AS organization, f.id AS id, f.holdsFrom AS day
ORDER BY coalesce(day, ''), organization, id
WITH founder, collect(DISTINCT organization) AS organizations, collect(id) AS claims
WHERE size(organizations) > 1
RETURN founder, organizations, claims
ORDER BY size(organizations) DESC, founder
LIMIT $limit
