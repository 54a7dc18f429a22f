// Which links do claims that pass the filter make among these entities?
// param:  ids List<String> = ["microsoft", "openai"]   Each entity once.
// param:  filter Map              What is asked (server/graphql/filter.ts).
// param:  limit Int = 10001       How many links at most.
// column: id String               The link.
// column: claimCount Int          How many claims pass.
// column: holdsFrom Date          The earliest start; null where one claim has none.
// column: holdsTo Date            The latest end; null where one claim has none.
// column: confidences List<String>             Of its claims.
// column: statuses List<String>                Of its claims.
// column: publishers List<List<String>>        Of its claims.
// column: firmPublishers List<List<String>>    Of its claims.
UNWIND $ids AS asked
MATCH (s:Entity {id: asked})
MATCH (s)-[r]->(o:Entity)
WHERE o.id IN $ids AND (true /* and: claim/matches */) AND (true /* and: claim/ends */)
WITH r, CASE WHEN type(r) IN $filter.symmetric AND o.id < s.id THEN o.id + '~' + type(r) + '~' + s.id ELSE s.id + '~' + type(r) + '~' + o.id END AS id
WITH id, count(r) AS claimCount, min(r.holdsFrom) AS earliest, count(r.holdsFrom) AS started, max(r.holdsTo) AS latest, count(r.holdsTo) AS ended,
  collect(r.confidence) AS confidences, collect(r.status) AS statuses, collect(r.publishers) AS publishers, collect(r.firmPublishers) AS firmPublishers
RETURN id, claimCount, CASE WHEN started = claimCount THEN earliest END AS holdsFrom, CASE WHEN ended = claimCount THEN latest END AS holdsTo,
  confidences, statuses, publishers, firmPublishers
ORDER BY id
LIMIT $limit
