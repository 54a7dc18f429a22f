// On whose platforms is a model, or a member of its family, offered, and does anybody have it alone?
// category: models
// param:  model Entity = "claude"
// param:  asOf Date = null   The day on which it is offered; any where null.
// param:  limit Int = 100
// column: model Entity
// column: host Entity
// column: owner Entity        Who builds the platform; the host itself where it is an organization.
// column: exclusivity String  "exclusive" or "first"; null where not stated.
// column: claims List<Claim>
MATCH (family:Entity {id: $model})
CALL (family) {
  RETURN family.id AS id
  UNION
  MATCH (family)<-[p:PART_OF]-(m:Entity:Model)
  WHERE p.status = 'happened'
  RETURN m.id AS id
}
MATCH (m:Entity {id: id})
MATCH (m)<-[r:HOSTS]-(h:Entity)
WHERE r.status = 'happened' AND (true /* and: claim/holds */)
OPTIONAL MATCH (h)<-[b:BUILDS]-(o:Entity)
WHERE b.status = 'happened'
WITH m.id AS model, h, o.id AS builder, r.id AS claim, r.exclusivity AS word
ORDER BY claim
WITH model, h, builder, max(word) AS exclusivity, collect(DISTINCT claim) AS claims
WITH model, h.id AS host, CASE WHEN builder IS NULL AND any(l IN labels(h) WHERE l = 'Organization') THEN h.id ELSE builder END AS owner, exclusivity, claims
RETURN model, host, owner, exclusivity, claims
ORDER BY model, host, coalesce(owner, '')
LIMIT $limit
