// Sources as they are to be, made where they are not there.
// param:  rows List<Map> = []   The id and the properties of each.
UNWIND $rows AS row
MERGE (s:Source {id: row.id})
SET s = row.properties
