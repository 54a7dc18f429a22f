// Which sources have these ids?
// param:  ids List<String> = ["s0001"]   Each id once.
// column: source Map   Its properties.
UNWIND $ids AS id
MATCH (s:Source {id: id})
RETURN s {.*} AS source
