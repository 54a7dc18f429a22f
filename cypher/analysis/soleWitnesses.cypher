// On which publishers do most claims rest alone?
// category: evidence quality
// param:  limit Int = 25
// column: publisher String
// column: kind String
// column: alone Int          Claims that nobody else supports.
// column: cited Int          Claims it supports at all.
// column: percent Float      Alone, of cited.
MATCH (a:Entity)-[r]->(b:Entity)
UNWIND r.publishers AS publisher
WITH publisher, count(r) AS cited, coalesce(sum(CASE WHEN size(r.publishers) = 1 THEN 1 ELSE 0 END), 0) AS alone, min(CASE WHEN size(r.publishers) = 1 THEN r.publisherKinds[0] END) AS kind
WHERE alone > 0
RETURN publisher, kind, alone, cited, round(1000.0 * alone / cited) / 10.0 AS percent
ORDER BY alone DESC, publisher
LIMIT $limit
