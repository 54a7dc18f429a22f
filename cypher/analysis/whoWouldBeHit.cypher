// Who would feel it first if an organization stopped: its customers, those it lends machines, those whose models it hosts or whose chips it makes?
// category: dependence and concentration
// param:  organization Entity = "tsmc"
// param:  asOf Date = null   The day on which it holds; any where null.
// param:  limit Int = 100
// column: hit Entity
// column: ways List<String>
// column: through List<Entity>  The chips, models and places concerned.
// column: claims List<Claim>
MATCH (o:Entity {id: $organization})
CALL (o) {
  MATCH (o)-[r:SUPPLIES]->(c:Entity)
  WHERE r.status = 'happened' AND (true /* and: claim/holds */)
  RETURN c.id AS hit, 'is supplied by it' AS way, null AS through, r.id AS claim
  UNION
  MATCH (c:Entity)-[r:DEPENDS_ON]->(o)
  WHERE r.status = 'happened' AND (true /* and: claim/holds */)
  RETURN c.id AS hit, 'is said to depend on it' AS way, null AS through, r.id AS claim
  UNION
  MATCH (o)-[r:MANUFACTURES]->(chip:Entity)
  MATCH (chip)<-[b:BUILDS]-(d:Entity)
  WHERE r.status = 'happened' AND b.status = 'happened' AND (true /* and: claim/holds */)
  RETURN d.id AS hit, 'has its chips made by it' AS way, chip.id AS through, r.id AS claim
  UNION
  MATCH (o)-[b:BUILDS]->(p:Entity)
  MATCH (p)-[r:HOSTS]->(m:Entity)
  MATCH (d:Entity)-[x:BUILDS]->(m)
  WHERE r.status = 'happened' AND b.status = 'happened' AND x.status = 'happened' AND (true /* and: claim/holds */)
  RETURN d.id AS hit, 'offers models on its platforms' AS way, m.id AS through, r.id AS claim
  UNION
  MATCH (o)-[p:OPERATES]->(f:Entity)
  MATCH (f)<-[r:USES]-(t:Entity:Organization)
  WHERE r.status = 'happened' AND p.status = 'happened' AND (true /* and: claim/holds */)
  RETURN t.id AS hit, 'works in its places' AS way, f.id AS through, r.id AS claim
}
WITH o, hit, way, through, claim
WHERE hit <> o.id
WITH hit, way, through, claim
ORDER BY way, through, claim
WITH hit, collect(DISTINCT way) AS ways, collect(DISTINCT through) AS through, collect(DISTINCT claim) AS claims
RETURN hit, ways, through, claims
ORDER BY size(ways) DESC, size(claims) DESC, hit
LIMIT $limit
