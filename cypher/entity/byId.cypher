// Which entities have these ids?
// param:  ids List<String> = ["nvidia"]   Each id once.
// column: entity Map            Its properties.
// column: labels List<String>   Entity and its type.
UNWIND $ids AS id
MATCH (n:Entity {id: id})
RETURN n {.*} AS entity, labels(n) AS labels
