// With whom does an organization compete, itself or by its models, products and chips?
// category: rivalry and partnership
// param:  organization Entity = "microsoft"
// param:  limit Int = 100
// column: rival Entity       The organization on the other side.
// column: mine Entity        What competes: the organization itself, or a thing it builds.
// column: theirs Entity
// column: field String
// column: claim Claim
MATCH (o:Entity {id: $organization})
CALL (o) {
  RETURN o.id AS mine
  UNION
  MATCH (o)-[b:BUILDS]->(t:Entity)
  WHERE b.status = 'happened'
  RETURN t.id AS mine
  UNION
  MATCH (o)<-[p:PART_OF]-(part:Entity:Organization)
  MATCH (part)-[b:BUILDS]->(t:Entity)
  WHERE p.status = 'happened' AND b.status = 'happened'
  RETURN t.id AS mine
}
MATCH (m:Entity {id: mine})
MATCH (t:Entity)-[r:COMPETES_WITH]-(m)
WHERE r.status = 'happened'
OPTIONAL MATCH (t)<-[b:BUILDS]-(x:Entity)
WHERE b.status = 'happened'
WITH DISTINCT CASE WHEN any(l IN labels(t) WHERE l = 'Organization') THEN t.id ELSE x.id END AS rival, mine, t.id AS theirs, r.field AS field, r.id AS claim
RETURN rival, mine, theirs, field, claim
ORDER BY coalesce(rival, ''), mine, theirs, claim
LIMIT $limit
