// What share of the models whose chips are known was trained on each maker's chips?
// category: dependence and concentration
// param:  asOf Date = null   Models out by then; all where null.
// param:  limit Int = 25
// column: maker Entity       Who designs the chips.
// column: models Int         A model trained on chips of two makers counts for both.
// column: percent Float      Of all models whose chips are known.
// column: chips List<Entity>
MATCH (m:Entity:Model)-[t:TRAINED_ON]->(c:Entity:Chip)
WHERE t.status = 'happened' AND ($asOf IS NULL OR left(coalesce(m.released, m.announced), size($asOf)) <= $asOf)
WITH count(DISTINCT m.id) AS known
MATCH (m:Entity:Model)-[t:TRAINED_ON]->(c:Entity:Chip)
WHERE t.status = 'happened' AND ($asOf IS NULL OR left(coalesce(m.released, m.announced), size($asOf)) <= $asOf)
MATCH (c)<-[b:BUILDS]-(o:Entity)
WHERE b.status = 'happened' AND coalesce(b.role, '') <> 'co_designer'
WITH known, o.id AS maker, m.id AS model, c.id AS chip
ORDER BY chip
WITH known, maker, count(DISTINCT model) AS models, collect(DISTINCT chip) AS chips
RETURN maker, models, round(1000.0 * models / known) / 10.0 AS percent, chips
ORDER BY models DESC, maker
LIMIT $limit
