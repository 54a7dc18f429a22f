// What do we have from the parties' own words alone?
// category: evidence quality
// param:  relations List<String> = ["SUPPLIES", "INVESTS_IN", "ACQUIRED", "TRAINED_ON", "HOSTS", "USES", "LICENSES", "PARTNERS_WITH", "DEPENDS_ON"]
// param:  limit Int = 100
// column: claim Claim
// column: subject Entity
// column: relation String
// column: object Entity
// column: publishers List<String>
MATCH (a:Entity)-[r]->(b:Entity)
WHERE type(r) IN $relations AND size(r.publisherKinds) > 0 AND all(k IN r.publisherKinds WHERE k = 'primary')
RETURN r.id AS claim, a.id AS subject, type(r) AS relation, b.id AS object, r.publishers AS publishers
ORDER BY relation, subject, object, claim
LIMIT $limit
