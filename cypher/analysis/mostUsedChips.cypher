// On which chips have most models been trained, and by how many makers?
// category: compute
// param:  limit Int = 10
// column: chip Entity
// column: models Int
// column: makers Int         Organizations with a model trained on it.
// column: trained List<Entity>
MATCH (m:Entity:Model)-[r:TRAINED_ON]->(chip:Entity:Chip)
WHERE r.status = 'happened'
WITH DISTINCT m, chip
OPTIONAL MATCH (m)<-[b:BUILDS]-(o:Entity)
WHERE b.status = 'happened'
WITH chip, m, o
ORDER BY m.id
WITH chip.id AS chip, count(DISTINCT m.id) AS models, count(DISTINCT o.id) AS makers, collect(DISTINCT m.id) AS trained
RETURN chip, models, makers, trained
ORDER BY models DESC, chip
LIMIT $limit
