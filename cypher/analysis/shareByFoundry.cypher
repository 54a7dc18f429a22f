// What share of the models whose chips are known rests on each foundry?
// category: dependence and concentration
// param:  limit Int = 25
// column: foundry Entity
// column: models Int         Models trained on a chip made there.
// column: percent Float      Of all models whose chips, and who makes these, are known.
// column: chips List<Entity>  The chips made there on which models were trained.
MATCH (m:Entity:Model)-[t:TRAINED_ON]->(c:Entity:Chip)
MATCH (c)<-[r:MANUFACTURES]-(f:Entity)
WHERE t.status = 'happened' AND r.status = 'happened'
WITH count(DISTINCT m.id) AS known
MATCH (m:Entity:Model)-[t:TRAINED_ON]->(c:Entity:Chip)
MATCH (c)<-[r:MANUFACTURES]-(f:Entity)
WHERE t.status = 'happened' AND r.status = 'happened'
WITH known, f.id AS foundry, m.id AS model, c.id AS chip
ORDER BY chip
WITH known, foundry, count(DISTINCT model) AS models, collect(DISTINCT chip) AS chips
RETURN foundry, models, round(1000.0 * models / known) / 10.0 AS percent, chips
ORDER BY models DESC, foundry
LIMIT $limit
