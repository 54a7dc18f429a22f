// Which sources are there?
// column: id String
MATCH (s:Source)
RETURN s.id AS id
