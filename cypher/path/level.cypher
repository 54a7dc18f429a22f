// Which links do claims that pass the filter make from these entities, whichever way they lead: the next level of a search for paths?
// param:  ids List<String> = ["microsoft", "openai"]   Each entity once.
// param:  filter Map              What is asked (server/graphql/filter.ts).
// param:  limit Int = 20001       How many rows at most.
// param:  goal Map = null         Only to its ids, a list; to any where null.
// column: asked String            The entity.
// column: id String               The link.
// column: other String            The entity at its other end.
// column: degree Int              How many links the other has in all.
// column: holdsFrom Date          The earliest start; null where one claim has none.
// column: firm Int                Different firm publishers of its claims; 2 stands for more.
UNWIND $ids AS asked
MATCH (s:Entity {id: asked})
MATCH (s)-[r /* of: relations */]-(o)
WHERE ($goal IS NULL OR o.id IN $goal.ids) AND (true /* and: claim/matches */) AND (true /* and: claim/ends */)
WITH asked, o, r, type(r) AS relation, startNode(r) = s AS out
// A fair claim has one firm publisher, and only of fair ones does it matter who they are.
WITH asked, o, r, CASE WHEN CASE WHEN relation IN $filter.symmetric THEN asked < o.id ELSE out END THEN asked + '~' + relation + '~' + o.id
  ELSE o.id + '~' + relation + '~' + asked END AS id, CASE r.evidenceGrade WHEN 'fair' THEN head(r.firmPublishers) END AS publisher,
  CASE r.evidenceGrade WHEN 'strong' THEN 2 ELSE 0 END AS strong
WITH asked, o, id, count(r) AS claims, min(r.holdsFrom) AS earliest, count(r.holdsFrom) AS started, max(strong) AS strong, count(DISTINCT publisher) AS fair
RETURN asked, id, o.id AS other, o.degree AS degree, CASE WHEN started = claims THEN earliest END AS holdsFrom,
  CASE WHEN strong = 2 OR fair > 2 THEN 2 ELSE fair END AS firm
ORDER BY id, asked
LIMIT $limit
