// Which links rest on one publisher alone?
// category: evidence quality
// param:  relations List<String> = ["SUPPLIES", "INVESTS_IN", "ACQUIRED", "DEPENDS_ON", "LICENSES"]
// param:  limit Int = 100
// column: link Link
// column: publisher String
// column: kind String        Of the publisher.
// column: claims List<Claim>
MATCH (a:Entity)-[r]->(b:Entity)
WHERE type(r) IN $relations AND r.status = 'happened'
UNWIND r.publishers AS publisher
WITH a.id + '~' + type(r) + '~' + b.id AS link, publisher, r
ORDER BY r.id
WITH link, collect(DISTINCT publisher) AS publishers, collect(DISTINCT r.id) AS claims, collect(r.publisherKinds) AS kinds
WHERE size(publishers) = 1
RETURN link, publishers[0] AS publisher, kinds[0][0] AS kind, claims
ORDER BY publisher, link
LIMIT $limit
