// What was promised between two and what happened between them: is it kept, given up, or still open?
// category: time
// param:  relations List<String> = ["INVESTS_IN", "SUPPLIES", "USES", "ACQUIRED", "PARTNERS_WITH", "MANUFACTURES", "OPERATES"]
// param:  limit Int = 100
// column: subject Entity
// column: relation String
// column: object Entity
// column: promised List<Claim>   Announced, planned, agreed, conditional, in a letter of intent or in talks.
// column: happened List<Claim>   What happened afterwards, or at an unknown time.
// column: dropped List<Claim>
// column: outcome String     "happened", "dropped" or "open".
MATCH (a:Entity)-[r]->(b:Entity)
WHERE type(r) IN $relations AND r.status IN ['announced', 'planned', 'agreed', 'conditional', 'letter_of_intent', 'in_talks', 'bid']
WITH a, b, type(r) AS relation, r.id AS id, r.holdsFrom AS day
ORDER BY id
WITH a, b, relation, collect(id) AS promised, min(day) AS since
OPTIONAL MATCH (a)-[h]->(b)
WHERE type(h) = relation AND h.status = 'happened' AND (h.holdsFrom IS NULL OR since IS NULL OR h.holdsFrom >= since)
WITH a, b, relation, promised, since, h.id AS id
ORDER BY id
WITH a, b, relation, promised, since, collect(id) AS happened
OPTIONAL MATCH (a)-[d]->(b)
WHERE type(d) = relation AND d.status = 'dropped'
WITH a, b, relation, promised, happened, d.id AS id
ORDER BY id
WITH a.id AS subject, relation, b.id AS object, promised, happened, collect(id) AS dropped
RETURN subject, relation, object, promised, happened, dropped, CASE WHEN size(dropped) > 0 THEN 'dropped' WHEN size(happened) > 0 THEN 'happened' ELSE 'open' END AS outcome
ORDER BY outcome, relation, subject, object
LIMIT $limit
