// Between these entities and others, which claims that pass the filter changed from one day to another?
// param:  ids List<String> = ["microsoft"]   Each entity once.
// param:  filter Map              What is asked besides (server/graphql/filter.ts).
// param:  from Date               The first of the two days.
// param:  to Date                 The second.
// param:  limit Int = 1000        How many links of each sort at most.
// column: change String           added, removed or changed.
// column: total Int               How many links there are of the sort.
// column: links List<Map>         id, and the ids of the claims added and removed; in order of id.
UNWIND $ids AS asked
MATCH (n:Entity {id: asked})
MATCH (n)-[r]-(o:Entity)
WHERE (true /* and: claim/matches */) AND (true /* and: link/other */)
WITH DISTINCT r
WITH r, startNode(r).id AS subject, endNode(r).id AS object,
  (r.holdsFrom IS NULL OR r.holdsFrom <= $from) AND (r.holdsTo IS NULL OR r.holdsTo > $from) AS before,
  (r.holdsFrom IS NULL OR r.holdsFrom <= $to) AND (r.holdsTo IS NULL OR r.holdsTo > $to) AS after
WHERE before OR after
WITH r, before, after,
  CASE WHEN type(r) IN $filter.symmetric AND object < subject THEN object + '~' + type(r) + '~' + subject ELSE subject + '~' + type(r) + '~' + object END AS id
ORDER BY r.id
WITH id, collect(CASE WHEN before AND after THEN r.id END) AS kept, collect(CASE WHEN after AND NOT before THEN r.id END) AS added,
  collect(CASE WHEN before AND NOT after THEN r.id END) AS removed
WHERE size(added) + size(removed) > 0
WITH id, added, removed, CASE WHEN size(kept) + size(removed) = 0 THEN 'added' WHEN size(kept) + size(added) = 0 THEN 'removed' ELSE 'changed' END AS change
ORDER BY id
WITH change, collect({id: id, added: added, removed: removed}) AS links
RETURN change, size(links) AS total, links[0..$limit] AS links
ORDER BY change
