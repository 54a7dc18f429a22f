// Which models are offered on the most platforms?
// category: models
// param:  limit Int = 20
// column: model Entity
// column: platforms Int
// column: hosts List<Entity>
// column: makers List<Entity>
MATCH (h:Entity)-[r:HOSTS]->(m:Entity:Model)
WHERE r.status = 'happened'
WITH DISTINCT m, h.id AS host
ORDER BY host
WITH m, collect(host) AS hosts
OPTIONAL MATCH (m)<-[b:BUILDS]-(o:Entity)
WHERE b.status = 'happened'
WITH m, hosts, o.id AS maker
ORDER BY maker
WITH m.id AS model, hosts, collect(DISTINCT maker) AS makers
RETURN model, size(hosts) AS platforms, hosts, makers
ORDER BY platforms DESC, model
LIMIT $limit
