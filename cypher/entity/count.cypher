// How many entities are there?
// column: total Int
MATCH (n:Entity)
RETURN count(n) AS total
