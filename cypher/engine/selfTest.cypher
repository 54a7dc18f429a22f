// Does the engine answer what the house rules of shared Cypher rest on?
// column: twoHops List<String>   Rule 2: one hop per MATCH, never back over the same relationship.
// column: later List<String>     Rule 6: text is compared with text, and null with nothing.
// column: total Int              Rule 7: an aggregate stands alone ...
// column: half Float             ... and is shaped in the next clause.
MATCH (x:Entity)-[r1]-(m:Entity {id: 'a'})
MATCH (m)-[r2]-(y:Entity)
WHERE r2 <> r1
WITH x.id + '-' + y.id AS pair
ORDER BY pair
WITH collect(pair) AS twoHops
CALL () {
  MATCH ()-[r:RAY]->()
  WHERE r.holdsFrom > '2024-12-31'
  RETURN collect(r.holdsFrom) AS later
}
CALL () {
  MATCH (n:Entity)
  RETURN coalesce(sum(n.size), 0) AS total
}
WITH twoHops, later, total, total / 2.0 AS half
RETURN twoHops, later, total, half
