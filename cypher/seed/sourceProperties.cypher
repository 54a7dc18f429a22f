// What do these sources say now?
// param:  rows List<Map> = []   With the id of each.
// column: properties Map
UNWIND $rows AS row
MATCH (s:Source {id: row.id})
RETURN s {.*} AS properties
