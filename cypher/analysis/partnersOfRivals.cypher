// Which partner, supplier or host of an organization works with its rivals too?
// category: rivalry and partnership
// param:  organization Entity = "openai"
// param:  limit Int = 100
// column: friend Entity
// column: withUs List<String>    The relations to the organization.
// column: rivals List<Entity>    The rivals it works with too.
// column: claims List<Claim>     Of its work with the rivals.
MATCH (o:Entity {id: $organization})-[c:COMPETES_WITH]-(v:Entity:Organization)
WHERE c.status = 'happened'
WITH DISTINCT o, v
MATCH (o)-[x:SUPPLIES|PARTNERS_WITH|INVESTS_IN]-(f:Entity)
WHERE x.status = 'happened' AND f.id <> v.id
WITH DISTINCT o, v, f, type(x) AS ours
MATCH (f)-[y:SUPPLIES|PARTNERS_WITH|INVESTS_IN]-(v)
WHERE y.status = 'happened'
WITH f.id AS friend, ours, v.id AS rival, y.id AS id
ORDER BY ours, rival, id
WITH friend, collect(DISTINCT ours) AS withUs, collect(DISTINCT rival) AS rivals, collect(DISTINCT id) AS claims
RETURN friend, withUs, rivals, claims
ORDER BY size(rivals) DESC, friend
LIMIT $limit
