// Sources that left the seed.
// param:  ids List<String> = []
UNWIND $ids AS id
MATCH (s:Source {id: id})
DELETE s
