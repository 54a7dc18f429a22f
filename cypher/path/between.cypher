// Which links do claims that pass the filter make between these entities and those, whichever way they lead, asked pair by pair so that a hub's other links are not looked at?
// param:  ids List<String> = ["microsoft", "openai"]   Each entity once.
// param:  others List<String> = ["nvidia"]   Each entity once.
// param:  filter Map              What is asked (server/graphql/filter.ts).
// param:  limit Int = 20001       How many rows at most.
// column: asked String            The entity.
// column: id String               The link.
// column: other String            The entity at its other end.
// column: degree Int              How many links the other has in all.
// column: holdsFrom Date          The earliest start; null where one claim has none.
// column: firmPublishers List<List<String>>    Of its claims.
UNWIND $ids AS asked
MATCH (s:Entity {id: asked})
UNWIND $others AS wanted
MATCH (o:Entity {id: wanted})
MATCH (s)-[r /* of: relations */]-(o)
WHERE (true /* and: claim/matches */) AND (true /* and: claim/ends */)
WITH asked, o, r, CASE WHEN (type(r) IN $filter.symmetric AND o.id < asked) OR (startNode(r) <> s AND NOT type(r) IN $filter.symmetric)
  THEN o.id + '~' + type(r) + '~' + asked ELSE asked + '~' + type(r) + '~' + o.id END AS id
WITH asked, o, id, count(r) AS claims, min(r.holdsFrom) AS earliest, count(r.holdsFrom) AS started, collect(r.firmPublishers) AS firmPublishers
RETURN asked, id, o.id AS other, o.degree AS degree, CASE WHEN started = claims THEN earliest END AS holdsFrom, firmPublishers
ORDER BY id, asked
LIMIT $limit
