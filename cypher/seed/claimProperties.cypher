// What do these claims say now?
// once per: RelationType
// param:  rows List<Map> = []   With the id and the ends of each.
// column: properties Map
UNWIND $rows AS row
MATCH (s:Entity {id: row.subject})
MATCH (s)-[r:RelationType {id: row.id}]->(o)
RETURN r {.*} AS properties
