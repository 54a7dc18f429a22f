// Which entities pass the filter, a page of them in this order?
// param:  steps List<Map> = []     The filter, spelled out (server/graphql/entityFilter.ts); empty: all.
// param:  hasLinks List<Map> = []  Filters of links that the steps count by.
// param:  page Map                 The order, its direction and where to go on (page/after.part.cypher).
// param:  limit Int                How many, one more than shown.
// param:  properties List<String> = ["id", "name"]   Those that are wanted.
// column: key Any                  What it is sorted by.
// column: id String
// column: entity List<Any>         Its properties, in the order in which they were named.
// column: labels List<String>
CALL () {
  // Neo4j compares a text that it was given by UTF-16 unit, and what it has stored by code point: so a wide name is taken from where it is stored, by way of its entity.
  UNWIND CASE WHEN $page.from.wide THEN [$page.from.key] ELSE [] END AS wide
  MATCH (last:Entity {name: wide})
  RETURN collect(last) AS stored
}
WITH CASE WHEN size(stored) = 0 THEN $page ELSE {down: $page.down, back: $page.back, from: {key: stored[0].name, id: $page.from.id, unknown: 0}} END AS cursor
MATCH (n:Entity)
CALL (n) {
  UNWIND range(0, size($hasLinks) - 1) AS at
  WITH n, at, $hasLinks[at] AS wanted
  CALL (n, wanted) {
    MATCH (n)-[r]-(o:Entity)
    WHERE (true /* and: claim/matches of wanted */) AND (true /* and: link/other of wanted */)
    WITH DISTINCT o.id AS other, type(r) AS relation, (startNode(r).id = n.id OR type(r) IN wanted.symmetric) AS out
    RETURN count(other) AS links
  }
  WITH at, links
  ORDER BY at
  RETURN collect(links) AS counts
}
WITH cursor, n, counts
WHERE true /* and: entity/matches */
WITH cursor, n, n.id AS id, CASE $page.by WHEN 'NAME' THEN n.name WHEN 'DEGREE' THEN n.degree ELSE n.id END AS key, 0 AS unknown
WHERE true /* and: page/after of cursor */
WITH n, id, key
ORDER BY CASE WHEN $page.down THEN null ELSE key END, CASE WHEN $page.down THEN key END DESC,
  CASE WHEN $page.back THEN null ELSE id END, CASE WHEN $page.back THEN id END DESC
LIMIT $limit
RETURN key, id, [p IN $properties | n[p]] AS entity, labels(n) AS labels
