// Which products run on a model of another firm than the one that makes the product?
// category: models
// param:  asOf Date = null   The day on which it holds; any where null.
// param:  limit Int = 100
// column: product Entity
// column: producer Entity
// column: model Entity      The model, or the product through which it is used, such as an API.
// column: maker Entity
// column: claim Claim
MATCH (m:Entity)-[r:INTEGRATED_INTO]->(p:Entity:Product)
WHERE r.status = 'happened' AND NOT any(l IN labels(m) WHERE l = 'Chip') AND (true /* and: claim/holds */)
MATCH (p)<-[b:BUILDS]-(a:Entity)
WHERE b.status = 'happened'
MATCH (m)<-[c:BUILDS]-(o:Entity)
WHERE c.status = 'happened'
WITH p, a, m, o, r
WHERE a.id <> o.id AND NOT EXISTS { MATCH (a)-[x:PART_OF]-(o) WHERE x.status = 'happened' } AND NOT EXISTS { MATCH (a)-[y:BUILDS]->(m) WHERE y.status = 'happened' }
RETURN DISTINCT p.id AS product, a.id AS producer, m.id AS model, o.id AS maker, r.id AS claim
ORDER BY producer, product, model, maker, claim
LIMIT $limit
