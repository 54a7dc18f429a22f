// Claims that left the seed, or join other entities now. Of whatever relation: it may have left the ontology.
// param:  ids List<String> = []
MATCH ()-[r]->()
WHERE r.id IN $ids
DELETE r
