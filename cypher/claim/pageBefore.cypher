// Which claims of this relation that pass the filter come last before this id, the last first, and how many of the relation are there? As quick among a million as among a thousand, where not too few pass.
// once per: RelationType
// param:  bound String            The id.
// param:  filter Map              What is asked (server/graphql/filter.ts).
// param:  limit Int               How many, one more than shown.
// param:  counted Boolean         Whether to count them.
// param:  properties List<String> = null   Those of the claims that are wanted; all where null.
// column: total Int               All there are of the relation, whether they pass or not; 0 where not counted.
// column: page List<List<Any>>    In this order: key, id, relation, subject, object, claim (all its properties; null where some are wanted), values (those wanted).
CALL () {
  MATCH (s)-[r:RelationType]->(o)
  WHERE r.id < $bound AND (true /* and: claim/matches */) AND (true /* and: claim/ends */)
  WITH r, s, o
  ORDER BY r.id DESC
  LIMIT $limit
  RETURN collect([r.id, r.id, type(r), s.id, o.id, CASE WHEN $properties IS NULL THEN r {.*} END,
    [p IN coalesce($properties, []) | r[p]]]) AS page
}
RETURN CASE WHEN $counted THEN COUNT { MATCH ()-[:RelationType]->() } ELSE 0 END AS total, page
