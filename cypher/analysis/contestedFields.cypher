// In which fields do most organizations compete, and who stands in most of these rivalries?
// category: rivalry and partnership
// param:  limit Int = 25
// column: field String
// column: rivalries Int
// column: organizations Int
// column: busiest Entity     In the most rivalries of the field; of several the first by id.
// column: against List<Entity>  Its rivals there.
MATCH (a:Entity:Organization)-[r:COMPETES_WITH]-(b:Entity:Organization)
WHERE r.status = 'happened' AND r.field IS NOT NULL
WITH DISTINCT r.field AS field, a.id AS one, b.id AS other
ORDER BY field, one, other
WITH field, one, collect(other) AS rivals
ORDER BY field, size(rivals) DESC, one
WITH field, collect({id: one, rivals: rivals}) AS found, coalesce(sum(size(rivals)), 0) AS ends
RETURN field, toInteger(toFloat(ends) / 2) AS rivalries, size(found) AS organizations, found[0].id AS busiest, found[0].rivals AS against
ORDER BY rivalries DESC, field
LIMIT $limit
