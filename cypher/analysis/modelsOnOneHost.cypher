// Which hosted models can be had from one owner of platforms only, and is that their own maker?
// category: dependence and concentration
// param:  limit Int = 100
// column: model Entity
// column: owner Entity
// column: own Boolean        Whether the owner, or a part of its house, makes the model.
// column: platforms List<Entity>
MATCH (h:Entity)-[r:HOSTS]->(m:Entity:Model)
WHERE r.status = 'happened'
OPTIONAL MATCH (h)<-[b:BUILDS]-(o:Entity)
WHERE b.status = 'happened'
WITH DISTINCT m, h.id AS host, coalesce(o.id, h.id) AS owner
ORDER BY owner, host
WITH m, collect(DISTINCT owner) AS owners, collect(DISTINCT host) AS platforms
WHERE size(owners) = 1
MATCH (w:Entity {id: owners[0]})
OPTIONAL MATCH (m)<-[b:BUILDS]-(w)
WITH m, w, platforms, count(b) AS made
OPTIONAL MATCH (w)-[p:PART_OF]-(x:Entity)
OPTIONAL MATCH (x)-[b:BUILDS]->(m)
WITH m.id AS model, w.id AS owner, platforms, made, count(b) AS madeByHouse
RETURN model, owner, made + madeByHouse > 0 AS own, platforms
ORDER BY owner, model
LIMIT $limit
