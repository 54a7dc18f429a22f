// Which entities have these ids?
// param:  ids List<String> = ["nvidia"]   Each id once.
// param:  properties List<String> = ["id", "name"]   Those that are wanted.
// column: entity List<Any>      Its properties, in the order in which they were named.
// column: labels List<String>   Entity and its type.
UNWIND $ids AS id
MATCH (n:Entity {id: id})
RETURN [p IN $properties | n[p]] AS entity, labels(n) AS labels
