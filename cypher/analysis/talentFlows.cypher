// Between which organizations did most people move, and who gained on balance?
// category: people
// param:  from Date = "2023"   Who left in this year, month or day, or later.
// param:  limit Int = 50
// column: origin Entity
// column: joined Entity
// column: moves Int
// column: back Int            How many moved the other way.
// column: people List<Entity>
MATCH (p:Entity:Person)-[gone:WORKED_AT|LEADS]->(a:Entity)
MATCH (p)-[came:WORKED_AT|LEADS|FOUNDED]->(b:Entity)
WHERE left(gone.validTo, size($from)) >= $from AND (true /* and: analysis/movedOn */)
WITH DISTINCT a.id AS origin, b.id AS joined, p.id AS person
ORDER BY person
WITH origin, joined, collect(person) AS people
WITH collect({origin: origin, joined: joined, people: people}) AS flows
UNWIND flows AS flow
WITH flow, [x IN flows WHERE x.origin = flow.joined AND x.joined = flow.origin | size(x.people)] AS against
WITH flow.origin AS origin, flow.joined AS joined, flow.people AS people, CASE WHEN size(against) > 0 THEN against[0] ELSE 0 END AS back
RETURN origin, joined, size(people) AS moves, back, people
ORDER BY moves DESC, origin, joined
LIMIT $limit
