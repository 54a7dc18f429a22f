// What do the claims that pass the filter say together, for each of these links?
// param:  ids List<String> = ["nvidia~SUPPLIES~microsoft"]   Each link once; of a symmetric relation with its ends in alphabetical order.
// param:  filter Map              What is asked (server/graphql/filter.ts).
// column: asked String            The link; no row where no claim passes.
// column: id String               The same.
// column: claimCount Int          How many claims pass.
// column: holdsFrom Date          The earliest start; null where one claim has none.
// column: holdsTo Date            The latest end; null where one claim has none.
// column: confidences List<String>             Of its claims.
// column: statuses List<String>                Of its claims.
// column: publishers List<List<String>>        Of its claims.
// column: firmPublishers List<List<String>>    Of its claims.
UNWIND $ids AS asked
WITH asked, split(asked, '~') AS part
MATCH (s:Entity {id: part[0]})
MATCH (o:Entity {id: part[2]})
WITH asked, s, o, part[1] AS relation
MATCH (s)-[r]-(o)
WHERE type(r) = relation AND (relation IN $filter.symmetric OR startNode(r).id = s.id) AND (true /* and: claim/matches */) AND (true /* and: claim/ends */)
WITH asked, count(r) AS claimCount, min(r.holdsFrom) AS earliest, count(r.holdsFrom) AS started, max(r.holdsTo) AS latest, count(r.holdsTo) AS ended,
  collect(r.confidence) AS confidences, collect(r.status) AS statuses, collect(r.publishers) AS publishers, collect(r.firmPublishers) AS firmPublishers
RETURN asked, asked AS id, claimCount, CASE WHEN started = claimCount THEN earliest END AS holdsFrom, CASE WHEN ended = claimCount THEN latest END AS holdsTo,
  confidences, statuses, publishers, firmPublishers
