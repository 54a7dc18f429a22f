// Which entities that pass the filter have the most links, from the place of this one on?
// param:  degree Int = 2000000000  How many links that one has.
// param:  bound String             Its id.
// param:  steps List<Map> = []     The filter, spelled out (server/graphql/entityFilter.ts), with no step that counts links; empty: all.
// param:  limit Int                How many, one more than shown.
// param:  properties List<String> = ["id", "name"]   Those that are wanted.
// column: key Int                  What it is sorted by: how many links it has.
// column: id String
// column: entity List<Any>         Its properties, in the order in which they were named.
// column: labels List<String>
MATCH (n:Entity)
WHERE n.degree <= $degree AND (n.degree < $degree OR n.id > $bound)
WITH n, [] AS counts
WHERE true /* and: entity/matches */
WITH n
ORDER BY n.degree DESC, n.id
LIMIT $limit
RETURN n.degree AS key, n.id AS id, [p IN $properties | n[p]] AS entity, labels(n) AS labels
