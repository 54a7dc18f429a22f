// How many links that pass the filter have these entities?
// param:  ids List<String> = ["nvidia"]   Each entity once.
// param:  filter Map              What is asked (server/graphql/filter.ts).
// column: asked String            The entity; no row where it has none.
// column: links Int
UNWIND $ids AS asked
MATCH (n:Entity {id: asked})
MATCH (n)-[r /* of: relations */]-(o)
WHERE (true /* and: claim/matches */) AND (true /* and: link/other */)
WITH DISTINCT asked, o.id AS other, type(r) AS relation, (startNode(r) = n OR type(r) IN $filter.symmetric) AS out
RETURN asked, count(other) AS links
ORDER BY asked
