// Which entities pass the filter, a page of them in this order?
// param:  steps List<Map> = []     The filter, spelled out (server/graphql/entities.ts); empty: all.
// param:  hasLinks List<Map> = []  Filters of links that the steps count by.
// param:  page Map                 The order, its direction and where to go on (page/after.part.cypher).
// param:  limit Int                How many, one more than shown.
// param:  properties List<String> = ["id", "name"]   Those that are wanted.
// column: key Any                  What it is sorted by.
// column: id String
// column: entity List<Any>         Its properties, in the order in which they were named.
// column: labels List<String>
MATCH (n:Entity)
CALL (n) {
  UNWIND range(0, size($hasLinks) - 1) AS place
  WITH n, place, $hasLinks[place] AS wanted
  CALL (n, wanted) {
    MATCH (n)-[r]-(o:Entity)
    WHERE (true /* and: claim/matches of wanted */) AND (true /* and: link/other of wanted */)
    WITH DISTINCT o.id AS other, type(r) AS relation, (startNode(r).id = n.id OR type(r) IN wanted.symmetric) AS out
    RETURN count(other) AS links
  }
  WITH place, links
  ORDER BY place
  RETURN collect(links) AS counts
}
WITH n, counts
WHERE true /* and: entity/matches */
WITH n, n.id AS id, CASE $page.by WHEN 'NAME' THEN n.name WHEN 'DEGREE' THEN n.degree ELSE n.id END AS key, 0 AS unknown
WHERE true /* and: page/after */
WITH n, id, key
ORDER BY CASE WHEN $page.down THEN null ELSE key END, CASE WHEN $page.down THEN key END DESC,
  CASE WHEN $page.back THEN null ELSE id END, CASE WHEN $page.back THEN id END DESC
LIMIT $limit
RETURN key, id, [p IN $properties | n[p]] AS entity, labels(n) AS labels
