// How many models did each maker bring out in each year?
// category: models
// param:  from Date = "2023"   Models out in this year or later.
// param:  limit Int = 100
// column: maker Entity
// column: year String
// column: models List<Entity>  In the order in which they came out.
MATCH (o:Entity)-[b:BUILDS]->(m:Entity:Model)
WHERE b.status = 'happened' AND m.released IS NOT NULL AND left(m.released, size($from)) >= $from
WITH DISTINCT o.id AS maker, left(m.released, 4) AS year, m.released AS released, m.id AS model
ORDER BY released, model
WITH maker, year, collect(model) AS models
RETURN maker, year, models
ORDER BY year DESC, size(models) DESC, maker
LIMIT $limit
