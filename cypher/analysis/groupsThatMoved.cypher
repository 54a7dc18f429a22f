// Where did several people go together: from the same place to the same place in the same year?
// category: people
// param:  least Int = 2       How many at least.
// param:  limit Int = 50
// column: origin Entity
// column: joined Entity
// column: year String
// column: people List<Entity>
MATCH (p:Entity:Person)-[gone:WORKED_AT|LEADS]->(a:Entity)
MATCH (p)-[came:WORKED_AT|LEADS|FOUNDED]->(b:Entity)
WHERE true /* and: analysis/movedOn */
WITH DISTINCT a.id AS origin, b.id AS joined, left(gone.validTo, 4) AS year, p.id AS person
ORDER BY person
WITH origin, joined, year, collect(person) AS people
WHERE size(people) >= $least
RETURN origin, joined, year, people
ORDER BY size(people) DESC, year DESC, origin, joined
LIMIT $limit
