// How many links do the claims that pass the filter make, by how many firm publishers stand behind each?
// param:  filter Map        What is asked (server/graphql/filter.ts).
// column: firm Int          Different firm publishers; 2 stands for more.
// column: number Int
MATCH (s)-[r]->(o)
WHERE true /* and: claim/matches */
// A fair claim has one firm publisher, and only of fair ones does it matter who they are.
WITH type(r) AS relation, CASE r.evidenceGrade WHEN 'strong' THEN 2 ELSE 0 END AS strong,
  CASE r.evidenceGrade WHEN 'fair' THEN head(r.firmPublishers) END AS publisher,
  CASE WHEN type(r) IN $filter.symmetric AND o.id < s.id THEN o.id ELSE s.id END AS one,
  CASE WHEN type(r) IN $filter.symmetric AND o.id < s.id THEN s.id ELSE o.id END AS other
WITH relation, one, other, max(strong) AS strong, count(DISTINCT publisher) AS fair
WITH one, CASE WHEN strong = 2 OR fair > 2 THEN 2 ELSE fair END AS firm
RETURN firm, count(one) AS number
