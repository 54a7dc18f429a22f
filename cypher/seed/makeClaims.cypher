// Claims as they are to be, made where they are not there.
// once per: RelationType
// param:  rows List<Map> = []   The id, the ends and the properties of each.
UNWIND $rows AS row
MATCH (s:Entity {id: row.subject})
MATCH (o:Entity {id: row.object})
MERGE (s)-[r:RelationType {id: row.id}]->(o)
SET r = row.properties
