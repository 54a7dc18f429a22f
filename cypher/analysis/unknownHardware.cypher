// Of which makers' models is the hardware they were trained on not known?
// category: models
// param:  limit Int = 50
// column: maker Entity
// column: unknown Int        Released models without a known chip or place, of their own or of their family.
// column: known Int          Those with one.
// column: models List<Entity>  Those without.
MATCH (o:Entity)-[b:BUILDS]->(m:Entity:Model)
WHERE b.status = 'happened' AND m.released IS NOT NULL
WITH DISTINCT o, m
OPTIONAL MATCH (m)-[t:TRAINED_ON]->(h:Entity)
WHERE t.status <> 'dropped' AND NOT any(l IN labels(h) WHERE l = 'Dataset')
WITH o, m, count(t) AS direct
OPTIONAL MATCH (m)-[p:PART_OF]->(f:Entity)
OPTIONAL MATCH (f)-[t:TRAINED_ON]->(h:Entity)
WHERE t.status <> 'dropped' AND NOT any(l IN labels(h) WHERE l = 'Dataset')
WITH o.id AS maker, m.id AS model, direct, count(t) AS byFamily
ORDER BY model
WITH maker, collect(CASE WHEN direct + byFamily = 0 THEN model END) AS models, collect(CASE WHEN direct + byFamily > 0 THEN model END) AS told
WHERE size(models) > 0
RETURN maker, size(models) AS unknown, size(told) AS known, models
ORDER BY unknown DESC, maker
LIMIT $limit
