// To which entities do claims that pass the filter lead from these, a page of links each, and how many links are there in all?
// param:  ids List<String> = ["nvidia"]   Each entity once.
// param:  filter Map              What is asked (server/graphql/filter.ts).
// param:  page Map                The order, its direction and where to go on (page/after.part.cypher).
// param:  limit Int               How many, one more than shown.
// param:  ranks Map               Confidence as a number.
// param:  counted Boolean         Whether to count them.
// param:  properties List<String> = ["id", "name"]   Those of the entities at the other ends that are wanted.
// param:  told Boolean = true     Whether to tell what the link says of its claims; else it says nothing.
// column: asked String            The entity.
// column: total Int               All its links that pass; 0 where not counted.
// column: page List<Map>          key, id of the link, direction, the other entity, and what the link says of its claims.
UNWIND $ids AS asked
MATCH (n:Entity {id: asked})
CALL (n) {
  MATCH (n)-[r /* of: relations */]-(o)
  WHERE $counted AND (true /* and: claim/matches */) AND (true /* and: link/other */)
  WITH DISTINCT o.id AS other, type(r) AS relation, (startNode(r) = n OR type(r) IN $filter.symmetric) AS out
  RETURN count(other) AS total
}
CALL (n) {
  MATCH (n)-[r /* of: relations */]-(o)
  WHERE (true /* and: claim/matches */) AND (true /* and: link/other */)
  WITH n, o, r, type(r) AS relation,
    CASE WHEN type(r) IN $filter.symmetric THEN 'BOTH' WHEN startNode(r) = n THEN 'OUT' ELSE 'IN' END AS direction,
    CASE $page.by WHEN 'HOLDS_FROM' THEN r.holdsFrom END AS since, CASE $page.by WHEN 'AMOUNT' THEN r.amount END AS amount,
    CASE $page.by WHEN 'CONFIDENCE' THEN $ranks[r.confidence] END AS rank
  WITH n, o, relation, direction, collect(r) AS claims, count(r) AS claimCount, min(since) AS earliest, count(since) AS started,
    max(amount) AS amount, max(rank) AS rank
  WITH o, direction, claims, claimCount, amount, rank, CASE WHEN started = claimCount THEN earliest END AS since,
    CASE WHEN direction = 'IN' OR (direction = 'BOTH' AND o.id < n.id) THEN o.id + '~' + relation + '~' + n.id ELSE n.id + '~' + relation + '~' + o.id END AS id
  WITH o, direction, claims, claimCount, id, CASE $page.by WHEN 'NAME' THEN o.name WHEN 'DEGREE' THEN o.degree WHEN 'CLAIM_COUNT' THEN claimCount
    WHEN 'HOLDS_FROM' THEN since WHEN 'AMOUNT' THEN amount WHEN 'CONFIDENCE' THEN rank END AS key
  WITH o, direction, claims, claimCount, id, key, CASE WHEN key IS NULL THEN 1 ELSE 0 END AS unknown
  WHERE true /* and: page/after */
  WITH o, direction, claims, claimCount, id, key, unknown
  ORDER BY CASE WHEN $page.back THEN -unknown ELSE unknown END,
    CASE WHEN $page.down THEN null ELSE key END, CASE WHEN $page.down THEN key END DESC,
    CASE WHEN $page.back THEN null ELSE id END, CASE WHEN $page.back THEN id END DESC
  LIMIT $limit
  RETURN collect({key: key, id: id, direction: direction, entity: [p IN $properties | o[p]], labels: labels(o), claimCount: claimCount,
    holdsFrom: CASE WHEN $told AND all(r IN claims WHERE r.holdsFrom IS NOT NULL) THEN reduce(earliest = null, r IN claims | CASE WHEN earliest IS NULL OR r.holdsFrom < earliest THEN r.holdsFrom ELSE earliest END) END,
    holdsTo: CASE WHEN $told AND all(r IN claims WHERE r.holdsTo IS NOT NULL) THEN reduce(latest = '', r IN claims | CASE WHEN r.holdsTo > latest THEN r.holdsTo ELSE latest END) END,
    confidences: [r IN claims WHERE $told | r.confidence], statuses: [r IN claims WHERE $told | r.status],
    publishers: [r IN claims WHERE $told | r.publishers], firmPublishers: [r IN claims WHERE $told | r.firmPublishers]}) AS page
}
RETURN asked, total, page
