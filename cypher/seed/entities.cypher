// Which entities are there, and of what type?
// column: id String
// column: labels List<String>
MATCH (n:Entity)
RETURN n.id AS id, labels(n) AS labels
