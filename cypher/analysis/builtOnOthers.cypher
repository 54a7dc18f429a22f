// Which models and chips were made from those of another maker?
// category: models
// param:  limit Int = 50
// column: made Entity
// column: maker Entity
// column: basis Entity
// column: owner Entity       Who made the basis.
// column: status String
// column: claim Claim
MATCH (n:Entity)-[r:BASED_ON]->(old:Entity)
WHERE r.status IN ['happened', 'announced']
MATCH (old)<-[b:BUILDS]-(o:Entity)
WHERE b.status = 'happened'
MATCH (n)<-[c:BUILDS]-(a:Entity)
WHERE c.status = 'happened'
WITH n, a, old, o, r
WHERE a.id <> o.id AND NOT EXISTS { MATCH (a)-[y:BUILDS]->(old) WHERE y.status = 'happened' }
RETURN DISTINCT n.id AS made, a.id AS maker, old.id AS basis, o.id AS owner, r.status AS status, r.id AS claim
ORDER BY owner, basis, made, maker, claim
LIMIT $limit
