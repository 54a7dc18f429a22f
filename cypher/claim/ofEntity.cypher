// In which claims that pass the filter do these entities take part, a page each, and how many are there in all?
// param:  ids List<String> = ["nvidia"]   Each entity once.
// param:  filter Map              What is asked (server/graphql/filter.ts).
// param:  page Map                The order, its direction and where to go on (page/after.part.cypher).
// param:  limit Int               How many, one more than shown.
// param:  ranks Map               Confidence as a number.
// param:  counted Boolean         Whether to count them.
// param:  properties List<String> = null   Those of the claims that are wanted; all where null.
// param:  ends List<String> = null         Those of the entities at the other ends that are wanted; none where null.
// param:  own List<String> = null          Those of the entities asked that are wanted; none where null.
// column: asked String            The entity.
// column: total Int               All that pass; 0 where not counted.
// column: page List<List<Any>>    In this order: key, id, relation, out (it leads from the entity asked), other (the id of the other end), claim (all its properties; null where some are wanted), values (those wanted), labels and entity of the other end.
// column: labels List<String>     Of the entity asked; none where not wanted.
// column: entity List<Any>        Its properties, in the order in which they were named.
UNWIND $ids AS asked
MATCH (n:Entity {id: asked})
CALL (n) {
  MATCH (n)-[r /* of: relations */]-(o)
  WHERE $counted AND (true /* and: claim/matches */) AND (true /* and: link/other */)
  RETURN count(r) AS total
}
CALL (n) {
  MATCH (n)-[r /* of: relations */]-(o)
  WHERE (true /* and: claim/matches */) AND (true /* and: link/other */)
  WITH n, o, r, r.id AS id, CASE $page.by WHEN 'HOLDS_FROM' THEN r.holdsFrom WHEN 'KNOWN_FROM' THEN r.knownFrom WHEN 'AMOUNT' THEN r.amount
    WHEN 'CONFIDENCE' THEN $ranks[r.confidence] WHEN 'SOURCE_COUNT' THEN r.sourceCount ELSE r.id END AS key
  WITH n, o, r, id, key, CASE WHEN key IS NULL THEN 1 ELSE 0 END AS unknown
  WHERE true /* and: page/after */
  WITH n, o, r, id, key, unknown
  ORDER BY CASE WHEN $page.back THEN -unknown ELSE unknown END,
    CASE WHEN $page.down THEN null ELSE key END, CASE WHEN $page.down THEN key END DESC,
    CASE WHEN $page.back THEN null ELSE id END, CASE WHEN $page.back THEN id END DESC
  LIMIT $limit
  RETURN collect([key, id, type(r) /* of: relations */, startNode(r) = n /* of: direction */, o.id, CASE WHEN $properties IS NULL THEN r {.*} END,
    [p IN coalesce($properties, []) | r[p]], CASE WHEN $ends IS NULL THEN [] ELSE labels(o) END, [p IN coalesce($ends, []) | o[p]]]) AS page
}
RETURN asked, total, page, CASE WHEN $own IS NULL THEN [] ELSE labels(n) END AS labels, [p IN coalesce($own, []) | n[p]] AS entity
