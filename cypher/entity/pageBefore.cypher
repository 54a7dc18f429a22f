// Which entities come last before this id, the last first? As quick among a million as among a thousand.
// param:  bound String             The id.
// param:  limit Int                How many, one more than shown.
// param:  properties List<String> = ["id", "name"]   Those that are wanted.
// column: key String               What it is sorted by: the id.
// column: id String
// column: entity List<Any>         Its properties, in the order in which they were named.
// column: labels List<String>
MATCH (n:Entity)
WHERE n.id < $bound
WITH n
ORDER BY n.id DESC
LIMIT $limit
RETURN n.id AS key, n.id AS id, [p IN $properties | n[p]] AS entity, labels(n) AS labels
