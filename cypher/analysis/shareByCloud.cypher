// What share of the models offered on platforms can be had from each owner of platforms?
// category: dependence and concentration
// param:  asOf Date = null   The day on which they are offered; any where null.
// param:  limit Int = 25
// column: owner Entity       Who builds the platform, or hosts by itself.
// column: models Int
// column: percent Float      Of all hosted models.
// column: only Int           Of these, models that no other owner hosts.
MATCH (h:Entity)-[r:HOSTS]->(m:Entity:Model)
WHERE r.status = 'happened' AND (true /* and: claim/holds */)
OPTIONAL MATCH (h)<-[b:BUILDS]-(o:Entity)
WHERE b.status = 'happened'
WITH DISTINCT m.id AS model, coalesce(o.id, h.id) AS owner
ORDER BY owner
WITH model, collect(owner) AS owners
WITH collect({model: model, owners: owners}) AS hosted
UNWIND hosted AS one
UNWIND one.owners AS owner
WITH size(hosted) AS known, owner, count(one.model) AS models, coalesce(sum(CASE WHEN size(one.owners) = 1 THEN 1 ELSE 0 END), 0) AS only
RETURN owner, models, round(1000.0 * models / known) / 10.0 AS percent, only
ORDER BY models DESC, owner
LIMIT $limit
