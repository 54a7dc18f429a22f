// What do we have from the parties' own words alone, and who are they?
// category: evidence quality
// param:  relations List<String> = null   Only these; all where null.
// param:  limit Int = 100
// column: claim Claim
// column: subject Entity
// column: relation String
// column: object Entity
// column: publishers List<String>
MATCH (a:Entity)-[r]->(b:Entity)
WHERE ($relations IS NULL OR type(r) IN $relations) AND size(r.publisherKinds) > 0 AND all(k IN r.publisherKinds WHERE k IN ['primary', 'filing'])
RETURN r.id AS claim, a.id AS subject, type(r) AS relation, b.id AS object, r.publishers AS publishers
ORDER BY relation, subject, object, claim
LIMIT $limit
