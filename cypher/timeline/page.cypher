// Which days do the claims that pass the filter state, a page of them in order of time, and how many are there in all?
// param:  filter Map              What is asked (server/graphql/filter.ts).
// param:  from Date = null        Nothing that came before it.
// param:  to Date = null          Nothing that came after it.
// param:  page Map                The order, its direction and where to go on (page/after.part.cypher).
// param:  limit Int               How many, one more than shown.
// param:  counted Boolean         Whether to count them.
// column: total Int               All that pass; 0 where not counted.
// column: page List<Map>          key (the date), id (of the claim and the kind), kind and claim.
CALL () {
  UNWIND CASE WHEN $counted THEN [true] ELSE [] END AS asked
  MATCH (s)-[r /* of: relations */]->(o)
  WHERE (true /* and: claim/matches */) AND (true /* and: claim/ends */)
  UNWIND ['HAPPENED', 'STARTED', 'ENDED'] AS kind
  WITH r, kind, CASE kind WHEN 'HAPPENED' THEN r.eventDate WHEN 'STARTED' THEN r.validFrom ELSE r.validTo END AS key
  WHERE key IS NOT NULL AND (true /* and: timeline/within */)
  RETURN count(key) AS total
}
CALL () {
  MATCH (s)-[r /* of: relations */]->(o)
  WHERE (true /* and: claim/matches */) AND (true /* and: claim/ends */)
  UNWIND ['HAPPENED', 'STARTED', 'ENDED'] AS kind
  WITH r, kind, CASE kind WHEN 'HAPPENED' THEN r.eventDate WHEN 'STARTED' THEN r.validFrom ELSE r.validTo END AS key
  WHERE key IS NOT NULL AND (true /* and: timeline/within */)
  WITH r, kind, key, 0 AS unknown, r.id + ' ' + CASE kind WHEN 'HAPPENED' THEN '1' WHEN 'STARTED' THEN '2' ELSE '3' END AS id
  WHERE true /* and: page/after */
  WITH r, kind, key, id
  ORDER BY CASE WHEN $page.down THEN null ELSE key END, CASE WHEN $page.down THEN key END DESC,
    CASE WHEN $page.back THEN null ELSE id END, CASE WHEN $page.back THEN id END DESC
  LIMIT $limit
  RETURN collect({key: key, id: id, kind: kind, claim: r {.*, relation: type(r), subject: startNode(r).id, object: endNode(r).id}}) AS page
}
RETURN total, page
