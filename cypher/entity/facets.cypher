// How are the entities that pass the filter spread over types, kinds and relations?
// param:  steps List<Map> = []            The filter, spelled out (server/graphql/entityFilter.ts); empty: all.
// param:  hasLinks List<Map> = []         Filters of links that the steps count by.
// param:  relations List<String> = []     The relations to count by; none: they are not counted.
// column: types List<Map>                 labels and count
// column: kinds List<Map>                 kind and count
// column: relations List<Map>             relation and count: the entities with at least one link of it
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
WITH collect(n) AS found
CALL (found) {
  UNWIND found AS n
  WITH labels(n) AS labels, count(n) AS entities
  RETURN collect({labels: labels, count: entities}) AS types
}
CALL (found) {
  UNWIND found AS n
  WITH n.kind AS kind, count(n) AS entities
  WHERE kind IS NOT NULL
  RETURN collect({kind: kind, count: entities}) AS kinds
}
CALL (found) {
  UNWIND CASE WHEN size($relations) = 0 THEN [] ELSE found END AS n
  CALL (n) {
    MATCH (n)-[r]-(:Entity)
    RETURN collect(DISTINCT type(r)) AS own
  }
  UNWIND own AS relation
  WITH relation
  WHERE relation IN $relations
  WITH relation, count(relation) AS entities
  RETURN collect({relation: relation, count: entities}) AS relations
}
RETURN types, kinds, relations
