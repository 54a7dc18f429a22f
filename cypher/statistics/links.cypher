// How many links do the claims that pass the filter make, by how many firm publishers stand behind each?
// param:  filter Map        What is asked (server/graphql/filter.ts).
// column: firm Int          Different firm publishers; 2 stands for more.
// column: number Int
MATCH (s:Entity)-[r]->(o:Entity)
WHERE true /* and: claim/matches */
WITH type(r) AS relation, r.firmPublishers AS publishers,
  CASE WHEN type(r) IN $filter.symmetric AND o.id < s.id THEN o.id ELSE s.id END AS one,
  CASE WHEN type(r) IN $filter.symmetric AND o.id < s.id THEN s.id ELSE o.id END AS other
WITH relation, one, other, collect(publishers) AS lists
WITH one, reduce(firm = [], list IN lists | firm + [p IN list WHERE NOT p IN firm]) AS publishers
WITH one, CASE WHEN size(publishers) > 2 THEN 2 ELSE size(publishers) END AS firm
RETURN firm, count(one) AS number
