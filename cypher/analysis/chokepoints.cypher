// Upon whom do most organizations rest, when suppliers of suppliers count too, three steps up?
// category: dependence and concentration
// param:  asOf Date = null   The day on which every step holds; any where null.
// param:  limit Int = 20
// column: organization Entity
// column: customers Int      Reached in one, two or three steps.
// column: direct Int         In one step.
// column: reached List<Entity>
MATCH (s:Entity)-[r:SUPPLIES]->(c:Entity)
WHERE r.status = 'happened' AND (true /* and: claim/holds */)
WITH DISTINCT s, c
CALL (s, c) {
  RETURN c.id AS id, 1 AS step
  UNION
  MATCH (c)-[r:SUPPLIES]->(d:Entity)
  WHERE r.status = 'happened' AND d.id <> s.id AND (true /* and: claim/holds */)
  RETURN d.id AS id, 2 AS step
  UNION
  MATCH (c)-[r2:SUPPLIES]->(m:Entity)
  WHERE r2.status = 'happened' AND m.id <> s.id AND ($asOf IS NULL OR ((r2.holdsFrom IS NULL OR left(r2.holdsFrom, size($asOf)) <= $asOf) AND (r2.holdsTo IS NULL OR left(r2.holdsTo, size($asOf)) > $asOf)))
  MATCH (m)-[r:SUPPLIES]->(d:Entity)
  WHERE r.status = 'happened' AND NOT d.id IN [s.id, c.id] AND (true /* and: claim/holds */)
  RETURN d.id AS id, 3 AS step
}
WITH s, id, step
ORDER BY id
WITH s.id AS organization, collect(DISTINCT id) AS reached, count(DISTINCT CASE WHEN step = 1 THEN id END) AS direct
RETURN organization, size(reached) AS customers, direct, reached
ORDER BY customers DESC, direct DESC, organization
LIMIT $limit
