// Which claims are there, and between what?
// column: id String
// column: relation String
// column: subject Entity
// column: object Entity
MATCH (s)-[r]->(o)
RETURN r.id AS id, type(r) AS relation, s.id AS subject, o.id AS object
