// Entities as they are to be, made where they are not there.
// once per: EntityType
// param:  rows List<Map> = []   The id and the properties of each.
UNWIND $rows AS row
MERGE (n:Entity {id: row.id})
SET n = row.properties
SET n:EntityType
