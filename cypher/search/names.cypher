// By which names is each entity known?
// column: id String
// column: name String
// column: aliases List<String>
// column: description String
// column: degree Int             How many links it has.
// column: labels List<String>
MATCH (n:Entity)
RETURN n.id AS id, n.name AS name, n.aliases AS aliases, n.description AS description, n.degree AS degree, labels(n) AS labels
