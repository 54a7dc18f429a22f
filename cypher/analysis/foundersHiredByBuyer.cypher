// Which founders and leaders went to the firm that bought, licensed or backed their own?
// category: people
// param:  limit Int = 50
// column: person Entity
// column: firm Entity         Founded or led by the person.
// column: buyer Entity
// column: how List<String>    The relations by which the buyer came in.
// column: employer Entity     The buyer, a part of it, or another part of its house.
// column: claims List<Claim>  The founding or leading, the deal, the new work.
MATCH (p:Entity:Person)-[f:FOUNDED|LEADS]->(o:Entity)
WHERE f.status = 'happened'
MATCH (o)<-[d:ACQUIRED|LICENSES|INVESTS_IN]-(b:Entity:Organization)
WHERE d.status = 'happened'
CALL (b) {
  RETURN b.id AS id
  UNION
  MATCH (b)<-[of:PART_OF]-(part:Entity:Organization)
  WHERE of.status = 'happened'
  RETURN part.id AS id
  UNION
  MATCH (b)-[up:PART_OF]->(whole:Entity)
  MATCH (part:Entity:Organization)-[of:PART_OF]->(whole)
  WHERE up.status = 'happened' AND of.status = 'happened'
  RETURN part.id AS id
}
MATCH (e:Entity {id: id})
MATCH (p)-[w:WORKED_AT|LEADS]->(e)
WHERE w.status = 'happened' AND e.id <> o.id AND (w.validFrom IS NOT NULL OR w.eventDate IS NOT NULL) AND d.holdsFrom IS NOT NULL AND left(w.holdsFrom, 7) >= left(d.holdsFrom, 7)
  AND left(w.holdsFrom, 4) = left(d.holdsFrom, 4)
UNWIND [f.id, d.id, w.id] AS claim
WITH p.id AS person, o.id AS firm, b.id AS buyer, type(d) AS relation, e.id AS employer, claim
ORDER BY relation, claim
WITH person, firm, buyer, employer, collect(DISTINCT relation) AS how, collect(DISTINCT claim) AS claims
RETURN person, firm, buyer, how, employer, claims
ORDER BY buyer, firm, person, employer
LIMIT $limit
