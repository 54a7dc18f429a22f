// Which relationships did Interlock not make? All of ours are claims, with an id and a grade of evidence.
// column: type String
// column: relationships Int
MATCH ()-[r]->()
WHERE r.id IS NULL OR r.evidenceGrade IS NULL
WITH type(r) AS type, count(r) AS relationships
RETURN type, relationships
ORDER BY relationships DESC, type
LIMIT 5
