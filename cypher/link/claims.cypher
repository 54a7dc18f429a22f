// Which claims that pass the filter make these links, a page each, and how many are there in all?
// param:  ids List<String> = ["nvidia~SUPPLIES~microsoft"]   Each link once.
// param:  filter Map              What is asked (server/graphql/filter.ts).
// param:  page Map                The order, its direction and where to go on (page/after.part.cypher).
// param:  limit Int               How many, one more than shown.
// param:  ranks Map               Confidence as a number.
// param:  counted Boolean         Whether to count them.
// param:  properties List<String> = null   Those of the claims that are wanted; all where null.
// column: asked String            The link.
// column: total Int               All that pass; 0 where not counted.
// column: page List<List<Any>>    In this order: key, id, relation, subject, object, claim (all its properties; null where some are wanted), values (those wanted).
UNWIND $ids AS asked
WITH asked, split(asked, '~') AS part
MATCH (s:Entity {id: part[0]})
MATCH (o:Entity {id: part[2]})
WITH asked, s, o, part[1] AS relation
CALL (s, o, relation) {
  MATCH (s)-[r]-(o)
  WHERE $counted AND type(r) = relation AND (relation IN $filter.symmetric OR startNode(r).id = s.id) AND (true /* and: claim/matches */) AND (true /* and: claim/ends */)
  RETURN count(r) AS total
}
CALL (s, o, relation) {
  MATCH (s)-[r]-(o)
  WHERE type(r) = relation AND (relation IN $filter.symmetric OR startNode(r).id = s.id) AND (true /* and: claim/matches */) AND (true /* and: claim/ends */)
  WITH r, r.id AS id, CASE $page.by WHEN 'HOLDS_FROM' THEN r.holdsFrom WHEN 'KNOWN_FROM' THEN r.knownFrom WHEN 'AMOUNT' THEN r.amount
    WHEN 'CONFIDENCE' THEN $ranks[r.confidence] WHEN 'SOURCE_COUNT' THEN r.sourceCount ELSE r.id END AS key
  WITH r, id, key, CASE WHEN key IS NULL THEN 1 ELSE 0 END AS unknown
  WHERE true /* and: page/after */
  WITH r, id, key, unknown
  ORDER BY CASE WHEN $page.back THEN -unknown ELSE unknown END,
    CASE WHEN $page.down THEN null ELSE key END, CASE WHEN $page.down THEN key END DESC,
    CASE WHEN $page.back THEN null ELSE id END, CASE WHEN $page.back THEN id END DESC
  LIMIT $limit
  RETURN collect([key, id, type(r), startNode(r).id, endNode(r).id, CASE WHEN $properties IS NULL THEN r {.*} END,
    [p IN coalesce($properties, []) | r[p]]]) AS page
}
RETURN asked, total, page
