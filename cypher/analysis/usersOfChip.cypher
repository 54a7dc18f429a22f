// Who works with a chip: itself, in a place it runs, or by a model it trained?
// category: compute
// param:  chip Entity = "nvidia-h100"
// param:  limit Int = 100
// column: organization Entity
// column: way String         "uses", "runs a place with it" or "trained a model on it".
// column: through Entity     The place or model; null where it uses the chip itself.
// column: claim Claim
MATCH (c:Entity {id: $chip})
CALL (c) {
  MATCH (c)<-[r:USES]-(o:Entity:Organization)
  WHERE r.status = 'happened'
  RETURN o.id AS organization, 'uses' AS way, null AS through, r.id AS claim
  UNION
  MATCH (c)<-[r:USES]-(f:Entity:Facility)
  MATCH (o:Entity:Organization)-[p:OPERATES]->(f)
  WHERE r.status = 'happened' AND p.status = 'happened'
  RETURN o.id AS organization, 'runs a place with it' AS way, f.id AS through, r.id AS claim
  UNION
  MATCH (c)<-[r:TRAINED_ON]-(m:Entity:Model)
  MATCH (o:Entity:Organization)-[b:BUILDS]->(m)
  WHERE r.status = 'happened' AND b.status = 'happened'
  RETURN o.id AS organization, 'trained a model on it' AS way, m.id AS through, r.id AS claim
}
RETURN organization, way, through, claim
ORDER BY organization, way, coalesce(through, ''), claim
LIMIT $limit
