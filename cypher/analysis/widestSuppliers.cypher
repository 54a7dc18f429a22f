// Who supplies the most customers, and with what?
// category: supply
// param:  asOf Date = null   The day on which it holds; any where null.
// param:  limit Int = 25
// column: supplier Entity
// column: customers Int
// column: goods List<String>
// column: served List<Entity>
MATCH (s:Entity)-[r:SUPPLIES]->(c:Entity)
WHERE r.status = 'happened' AND (true /* and: claim/holds */)
WITH s, coalesce(r.what, 'other') AS what, c.id AS customer
ORDER BY what, customer
WITH s.id AS supplier, count(DISTINCT customer) AS customers, collect(DISTINCT what) AS goods, collect(DISTINCT customer) AS found
UNWIND found AS id
WITH supplier, customers, goods, id
ORDER BY id
WITH supplier, customers, goods, collect(id) AS served
RETURN supplier, customers, goods, served
ORDER BY customers DESC, supplier
LIMIT $limit
