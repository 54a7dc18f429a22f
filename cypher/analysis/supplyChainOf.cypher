// Through whose hands does what an organization buys go, up to four suppliers up?
// category: supply
// param:  organization Entity = "microsoft"
// param:  asOf Date = null   The day on which every step holds; any where null.
// param:  limit Int = 100
// column: first Entity       Supplies the organization.
// column: second Entity      Supplies the first; null where nobody is known.
// column: third Entity
// column: fourth Entity
// column: claims List<Claim>  One claim for each step.
MATCH (a:Entity)-[r:SUPPLIES]->(o:Entity {id: $organization})
WHERE r.status = 'happened' AND (true /* and: claim/holds */)
WITH a, min(r.id) AS c1
OPTIONAL MATCH (a)<-[r:SUPPLIES]-(b:Entity)
WHERE r.status = 'happened' AND b.id <> $organization AND (true /* and: claim/holds */)
WITH a, c1, b, min(r.id) AS c2
OPTIONAL MATCH (b)<-[r:SUPPLIES]-(c:Entity)
WHERE r.status = 'happened' AND NOT c.id IN [$organization, a.id] AND (true /* and: claim/holds */)
WITH a, b, c1, c2, c, min(r.id) AS c3
OPTIONAL MATCH (c)<-[r:SUPPLIES]-(d:Entity)
WHERE r.status = 'happened' AND NOT d.id IN [$organization, a.id, b.id] AND (true /* and: claim/holds */)
WITH a.id AS first, b.id AS second, c.id AS third, d.id AS fourth, c1, c2, c3, min(r.id) AS c4
RETURN first, second, third, fourth, [x IN [c1, c2, c3, c4] WHERE x IS NOT NULL] AS claims
ORDER BY first, coalesce(second, ''), coalesce(third, ''), coalesce(fourth, '')
LIMIT $limit
