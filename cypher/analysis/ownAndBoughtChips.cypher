// Who designs chips of its own and still works with another's?
// category: compute
// param:  limit Int = 50
// column: organization Entity
// column: own List<Entity>
// column: others List<Entity>      Chips of others that it uses or trained a model on.
// column: makers List<Entity>      Whose they are.
MATCH (o:Entity:Organization)-[b:BUILDS]->(mine:Entity:Chip)
WHERE b.status = 'happened'
WITH o, mine.id AS id
ORDER BY id
WITH o, collect(DISTINCT id) AS own
CALL (o) {
  MATCH (o)-[u:USES]->(c:Entity:Chip)
  WHERE u.status = 'happened'
  RETURN c.id AS chip
  UNION
  MATCH (o)-[b:BUILDS]->(m:Entity:Model)
  MATCH (m)-[t:TRAINED_ON]->(c:Entity:Chip)
  WHERE b.status = 'happened' AND t.status = 'happened'
  RETURN c.id AS chip
}
WITH o, own, chip
WHERE NOT chip IN own
MATCH (c:Entity {id: chip})<-[b:BUILDS]-(d:Entity)
WHERE b.status = 'happened' AND d.id <> o.id
WITH o.id AS organization, own, chip, d.id AS maker
ORDER BY chip, maker
WITH organization, own, collect(DISTINCT chip) AS others, collect(DISTINCT maker) AS found
UNWIND found AS id
WITH organization, own, others, id
ORDER BY id
WITH organization, own, others, collect(id) AS makers
RETURN organization, own, others, makers
ORDER BY organization
LIMIT $limit
