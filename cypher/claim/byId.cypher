// Which claims of this relation type have these ids?
// once per: RelationType
// param:  ids List<String> = ["c0011"]   Each id once.
// column: claim Map   Its properties, relation, subject and object.
UNWIND $ids AS id
MATCH ()-[r:RelationType {id: id}]->()
RETURN r {.*, relation: type(r), subject: startNode(r).id, object: endNode(r).id} AS claim
