// What does each claim say, and between what?
// column: relation String
// column: subject Entity
// column: object Entity
// column: properties Map
MATCH (s:Entity)-[r]->(o:Entity)
WITH s, r, o ORDER BY r.id
RETURN type(r) AS relation, s.id AS subject, o.id AS object, r {.*} AS properties
