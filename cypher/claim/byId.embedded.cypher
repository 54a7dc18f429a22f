// Which claims have these ids? The embedded engine has no index on claims: one look at each is quicker than one per relation type and id.
// param:  ids List<String> = ["c0011"]   Each id once.
// param:  ends List<String> = null   Those properties of the entities at both ends that are wanted; none where null.
// column: claim Map   Its properties, relation, subject and object.
// column: ends List<Map>   labels and entity (the properties, in the order in which they were named) of subject and object; none where not wanted.
MATCH (s)-[r]->(o)
WHERE r.id IN $ids
RETURN r {.*, relation: type(r), subject: s.id, object: o.id} AS claim,
  CASE WHEN $ends IS NULL THEN [] ELSE [{labels: labels(s), entity: [p IN $ends | s[p]]}, {labels: labels(o), entity: [p IN $ends | o[p]]}] END AS ends
