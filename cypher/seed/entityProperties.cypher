// What do these entities say now?
// once per: EntityType
// param:  rows List<Map> = []   With the id of each.
// column: properties Map
UNWIND $rows AS row
MATCH (n:Entity:EntityType {id: row.id})
RETURN n {.*} AS properties
