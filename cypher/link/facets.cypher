// How are the claims that pass the filter and make these links spread, and over how many words of each sort?
// param:  ids List<String> = ["nvidia~SUPPLIES~microsoft"]   Each link once; of a symmetric relation with its ends in alphabetical order.
// param:  filter Map              What is asked (server/graphql/filter.ts).
// column: facet String            relation, status, confidence, grade, publisherKind, publisher, currency (of stated money) or year (in which it begins to hold).
// column: word String             One of the words that claims have for it.
// column: number Int              How many claims have it.
UNWIND $ids AS asked
WITH split(asked, '~') AS part
MATCH (s:Entity {id: part[0]})
MATCH (o:Entity {id: part[2]})
WITH s, o, part[1] AS relation
MATCH (s)-[r]-(o)
WHERE type(r) = relation AND (relation IN $filter.symmetric OR startNode(r).id = s.id) AND (true /* and: claim/matches */) AND (true /* and: claim/ends */)
UNWIND ['relation', 'status', 'confidence', 'grade', 'publisherKind', 'publisher', 'currency', 'year'] AS facet
UNWIND CASE facet WHEN 'relation' THEN [type(r)] WHEN 'status' THEN [r.status] WHEN 'confidence' THEN [r.confidence] WHEN 'grade' THEN [r.evidenceGrade]
  WHEN 'publisherKind' THEN r.publisherKinds WHEN 'publisher' THEN r.publishers WHEN 'currency' THEN CASE WHEN r.amount IS NULL THEN [] ELSE [r.currency] END
  ELSE CASE WHEN r.holdsFrom IS NULL THEN [] ELSE [left(r.holdsFrom, 4)] END END AS word
RETURN facet, word, count(word) AS number
ORDER BY facet, word
