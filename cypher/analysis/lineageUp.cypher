// From what does a model or chip come: on what was it based, of what family is it part, three steps back?
// category: models
// param:  entity Entity = "orca-2"
// param:  limit Int = 50
// column: ancestor Entity
// column: steps Int
// column: path List<Entity>   From the entity to the ancestor.
// column: claims List<Claim>  One for each step.
MATCH (n:Entity {id: $entity})
MATCH (n)-[r:BASED_ON|PART_OF]->(a:Entity)
WHERE r.status IN ['happened', 'announced'] AND a.id <> n.id
WITH n, a, min(r.id) AS c1
OPTIONAL MATCH (a)-[r:BASED_ON|PART_OF]->(b:Entity)
WHERE r.status IN ['happened', 'announced'] AND NOT b.id IN [n.id, a.id]
WITH n, a, b, c1, min(r.id) AS c2
OPTIONAL MATCH (b)-[r:BASED_ON|PART_OF]->(c:Entity)
WHERE r.status IN ['happened', 'announced'] AND NOT c.id IN [n.id, a.id, b.id]
WITH n, a, b, c, c1, c2, min(r.id) AS c3
WITH [n.id, a.id, b.id, c.id] AS chain, [c1, c2, c3] AS steps
UNWIND [1, 2, 3] AS n
WITH n, chain, steps
WHERE chain[n] IS NOT NULL
WITH DISTINCT chain[n] AS ancestor, n AS steps, [x IN range(0, n) | chain[x]] AS path, [x IN range(0, n - 1) | steps[x]] AS claims
RETURN ancestor, steps, path, claims
ORDER BY steps, ancestor, path[1], coalesce(path[2], '')
LIMIT $limit
