// Which two firms supply each other?
// category: supply
// param:  limit Int = 50
// column: one Entity
// column: other Entity
// column: given List<String>     What the first delivers to the second.
// column: taken List<String>     What the second delivers to the first.
// column: claims List<Claim>
MATCH (a:Entity)-[x:SUPPLIES]->(b:Entity)
WHERE a.id < b.id AND x.status = 'happened'
MATCH (b)-[y:SUPPLIES]->(a)
WHERE y.status IN ['happened', 'agreed', 'announced']
WITH a.id AS one, b.id AS other, coalesce(x.what, 'other') AS gives, coalesce(y.what, 'other') AS takes, x.id AS first, y.id AS second
UNWIND [first, second] AS id
WITH one, other, gives, takes, id
ORDER BY gives, takes, id
WITH one, other, collect(DISTINCT gives) AS given, collect(DISTINCT takes) AS taken, collect(DISTINCT id) AS found
UNWIND found AS id
WITH one, other, given, taken, id
ORDER BY id
WITH one, other, given, taken, collect(id) AS claims
RETURN one, other, given, taken, claims
ORDER BY one, other
LIMIT $limit
