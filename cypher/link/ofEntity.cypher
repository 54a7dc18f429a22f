// To which entities do claims that pass the filter lead from these, a page of links each, and how many links are there in all?
// param:  ids List<String> = ["nvidia"]   Each entity once.
// param:  filter Map              What is asked (server/graphql/filter.ts).
// param:  page Map                The order, its direction and where to go on (page/after.part.cypher).
// param:  limit Int               How many, one more than shown.
// param:  ranks Map               Confidence as a number.
// param:  counted Boolean         Whether to count them.
// param:  all Boolean = false     Whether every link passes, so that there are as many as the entity has.
// param:  first String = null     NAME or DEGREE where the page is the first of all in that order, which an entity with many links carries.
// param:  properties List<String> = ["id", "name"]   Those of the entities at the other ends that are wanted.
// param:  told Boolean = true     Whether to tell what the link says of its claims; where not, it says nothing or is not looked at for it.
// param:  own List<String> = null    Those of the entities asked that are wanted; none where null.
// column: asked String            The entity.
// column: total Int               All its links that pass; 0 where not counted.
// column: page List<Map>          key, id of the link, direction, the other entity, and what the link says of its claims.
// column: labels List<String>     Of the entity asked; none where not wanted.
// column: entity List<Any>        Its properties, in the order in which they were named.
CALL () {
  // Neo4j compares a text that it was given by UTF-16 unit, and what it has stored by code point: so a wide name is taken from where it is stored, by way of its entity.
  UNWIND CASE WHEN $page.from.wide THEN [$page.from.key] ELSE [] END AS wide
  MATCH (last:Entity {name: wide})
  RETURN collect(last) AS stored
}
WITH CASE WHEN size(stored) = 0 THEN $page ELSE {down: $page.down, back: $page.back, from: {key: stored[0].name, id: $page.from.id, unknown: 0}} END AS cursor
UNWIND $ids AS asked
MATCH (n:Entity {id: asked})
CALL (n) {
  MATCH (n)-[r /* of: relations */]-(o)
  WHERE $counted AND NOT $all AND (true /* and: claim/matches */) AND (true /* and: link/other */)
  WITH DISTINCT o.id AS other, type(r) AS relation, (startNode(r) = n OR type(r) IN $filter.symmetric) AS out
  RETURN count(other) AS counted
}
WITH cursor, asked, n, CASE WHEN $counted AND $all THEN n.degree ELSE counted END AS total,
  CASE $first WHEN 'NAME' THEN n.firstByName WHEN 'DEGREE' THEN n.firstByDegree END AS known
CALL (asked, n, known, cursor) {
  MATCH (n)-[r /* of: relations */]-(o)
  WHERE known IS NULL AND (true /* and: claim/matches */) AND (true /* and: link/other */)
  WITH asked, n, o, r, type(r) AS relation, CASE WHEN type(r) IN $filter.symmetric THEN asked < o.id ELSE startNode(r) = n END AS out,
    CASE $page.by WHEN 'HOLDS_FROM' THEN r.holdsFrom END AS since, CASE $page.by WHEN 'AMOUNT' THEN r.amount END AS amount,
    CASE $page.by WHEN 'CONFIDENCE' THEN $ranks[r.confidence] END AS rank
  WITH asked, o, relation, out, count(r) AS claims, min(since) AS earliest, count(since) AS started, max(amount) AS amount, max(rank) AS rank
  WITH o, relation, out, CASE WHEN out THEN asked + '~' + relation + '~' + o.id ELSE o.id + '~' + relation + '~' + asked END AS id,
    CASE $page.by WHEN 'NAME' THEN o.name WHEN 'DEGREE' THEN o.degree WHEN 'CLAIM_COUNT' THEN claims
    WHEN 'HOLDS_FROM' THEN CASE WHEN started = claims THEN earliest END WHEN 'AMOUNT' THEN amount WHEN 'CONFIDENCE' THEN rank END AS key
  WITH cursor, o, relation, out, id, key, CASE WHEN key IS NULL THEN 1 ELSE 0 END AS unknown
  WHERE true /* and: page/after of cursor */
  WITH o, relation, out, id, key, unknown
  ORDER BY CASE WHEN $page.back THEN -unknown ELSE unknown END,
    CASE WHEN $page.down THEN null ELSE key END, CASE WHEN $page.down THEN key END DESC,
    CASE WHEN $page.back THEN null ELSE id END, CASE WHEN $page.back THEN id END DESC
  LIMIT $limit
  RETURN collect(CASE WHEN $told THEN {key: key, id: id} ELSE {key: key, id: id, entity: [p IN $properties | o[p]], labels: labels(o),
    direction: CASE WHEN relation IN $filter.symmetric THEN 'BOTH' WHEN out THEN 'OUT' ELSE 'IN' END} END) AS sorted
}
WITH asked, n, total, known, sorted,
  CASE WHEN known IS NOT NULL THEN [id IN known[0..$limit] | {id: id}] WHEN $told THEN sorted ELSE [] END AS links
CALL (asked, n, links) {
  UNWIND range(0, size(links) - 1) AS place
  WITH asked, n, place, links[place] AS link
  WITH asked, n, place, link, split(link.id, '~') AS part
  WITH n, place, link, part[1] AS relation, part[0] = asked AS out, CASE WHEN part[0] = asked THEN part[2] ELSE part[0] END AS other
  MATCH (o:Entity {id: other})
  CALL (n, o, relation, out) {
    MATCH (o)-[r]-(n)
    WHERE $told AND type(r) = relation AND (relation IN $filter.symmetric OR (startNode(r) = n) = out) AND (true /* and: claim/matches */)
    RETURN count(r) AS claimCount, min(r.holdsFrom) AS earliest, count(r.holdsFrom) AS started, max(r.holdsTo) AS latest, count(r.holdsTo) AS ended,
      collect(r.confidence) AS confidences, collect(r.status) AS statuses, collect(r.publishers) AS publishers, collect(r.firmPublishers) AS firmPublishers
  }
  WITH o, place, link, relation, out, claimCount, CASE WHEN started = claimCount THEN earliest END AS holdsFrom, CASE WHEN ended = claimCount THEN latest END AS holdsTo,
    confidences, statuses, publishers, firmPublishers
  ORDER BY place
  RETURN collect({key: CASE $first WHEN 'NAME' THEN o.name WHEN 'DEGREE' THEN o.degree ELSE link.key END, id: link.id,
    direction: CASE WHEN relation IN $filter.symmetric THEN 'BOTH' WHEN out THEN 'OUT' ELSE 'IN' END, entity: [p IN $properties | o[p]], labels: labels(o),
    claimCount: claimCount, holdsFrom: holdsFrom, holdsTo: holdsTo, confidences: confidences, statuses: statuses, publishers: publishers,
    firmPublishers: firmPublishers}) AS looked
}
RETURN asked, total, CASE WHEN known IS NULL AND NOT $told THEN sorted ELSE looked END AS page,
  CASE WHEN $own IS NULL THEN [] ELSE labels(n) END AS labels, [p IN coalesce($own, []) | n[p]] AS entity
