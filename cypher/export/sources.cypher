// What does each source say?
// column: properties Map
MATCH (s:Source)
WITH s ORDER BY s.id
RETURN s {.*} AS properties
