// How many entities are there of each type, and how many sources?
// column: labels List<String>   Of an entity, or of the sources.
// column: number Int
MATCH (n:Entity)
RETURN labels(n) AS labels, count(n) AS number
UNION ALL
MATCH (n:Source)
RETURN labels(n) AS labels, count(n) AS number
