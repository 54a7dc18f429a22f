// Entities that left the seed. Their claims have gone before them.
// param:  ids List<String> = []
UNWIND $ids AS id
MATCH (n:Entity {id: id})
DELETE n
