// What does each entity say?
// column: labels List<String>
// column: properties Map
MATCH (n:Entity)
WITH n ORDER BY n.id
RETURN labels(n) AS labels, n {.*} AS properties
