// What came of a model: what was based on it, is part of it or works in products, three steps on?
// category: models
// param:  entity Entity = "gpt-family"
// param:  limit Int = 100
// column: descendant Entity
// column: steps Int
// column: path List<Entity>   From the entity to the descendant.
// column: claims List<Claim>  One for each step.
MATCH (n:Entity {id: $entity})
MATCH (n)-[r:BASED_ON|PART_OF|INTEGRATED_INTO]-(a:Entity)
WHERE r.status = 'happened' AND a.id <> n.id AND (startNode(r).id = n.id) = (type(r) = 'INTEGRATED_INTO')
WITH n, a, min(r.id) AS c1
OPTIONAL MATCH (a)-[r:BASED_ON|PART_OF|INTEGRATED_INTO]-(b:Entity)
WHERE r.status = 'happened' AND NOT b.id IN [n.id, a.id] AND (startNode(r).id = a.id) = (type(r) = 'INTEGRATED_INTO')
WITH n, a, b, c1, min(r.id) AS c2
OPTIONAL MATCH (b)-[r:BASED_ON|PART_OF|INTEGRATED_INTO]-(c:Entity)
WHERE r.status = 'happened' AND NOT c.id IN [n.id, a.id, b.id] AND (startNode(r).id = b.id) = (type(r) = 'INTEGRATED_INTO')
WITH n, a, b, c, c1, c2, min(r.id) AS c3
WITH [n.id, a.id, b.id, c.id] AS chain, [c1, c2, c3] AS steps
UNWIND [1, 2, 3] AS n
WITH n, chain, steps
WHERE chain[n] IS NOT NULL
WITH DISTINCT chain[n] AS descendant, n AS steps, [x IN range(0, n) | chain[x]] AS path, [x IN range(0, n - 1) | steps[x]] AS claims
RETURN descendant, steps, path, claims
ORDER BY steps, descendant, path[1], coalesce(path[2], '')
LIMIT $limit
