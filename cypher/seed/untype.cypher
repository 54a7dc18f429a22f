// Entities that are of this type no longer.
// once per: EntityType
// param:  ids List<String> = []
UNWIND $ids AS id
MATCH (n:Entity {id: id})
REMOVE n:EntityType
