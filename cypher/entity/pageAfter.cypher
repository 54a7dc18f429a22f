// Which entities that pass the filter come first after this id, in order of id? As quick among a million as among a thousand, where not too few pass.
// param:  bound String             The id.
// param:  steps List<Map> = []     The filter, spelled out (server/graphql/entityFilter.ts), with no step that counts links; empty: all.
// param:  limit Int                How many, one more than shown.
// param:  properties List<String> = ["id", "name"]   Those that are wanted.
// column: key String               What it is sorted by: the id.
// column: id String
// column: entity List<Any>         Its properties, in the order in which they were named.
// column: labels List<String>
MATCH (n:Entity)
WHERE n.id > $bound
WITH n, [] AS counts
WHERE true /* and: entity/matches */
WITH n
ORDER BY n.id
LIMIT $limit
RETURN n.id AS key, n.id AS id, [p IN $properties | n[p]] AS entity, labels(n) AS labels
