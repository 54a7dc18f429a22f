// How many claims pass the filter?
// param:  filter Map   What is asked (server/graphql/filter.ts).
// column: total Int
MATCH (s)-[r /* of: relations */]->(o)
WHERE (true /* and: claim/matches */) AND (true /* and: claim/ends */)
RETURN count(r) AS total
