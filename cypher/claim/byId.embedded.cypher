// Which claims have these ids? The embedded engine has no index on claims: one look at each is quicker than one per relation type and id.
// param:  ids List<String> = ["c0011"]   Each id once.
// column: claim Map   Its properties, relation, subject and object.
MATCH ()-[r]->()
WHERE r.id IN $ids
RETURN r {.*, relation: type(r), subject: startNode(r).id, object: endNode(r).id} AS claim
