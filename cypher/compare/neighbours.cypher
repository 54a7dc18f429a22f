// Which neighbours do claims that pass the filter give to several of these entities, and which to one alone, by relation and direction?
// param:  ids List<String> = ["openai", "anthropic"]   Each entity once.
// param:  filter Map              What is asked (server/graphql/filter.ts).
// param:  limit Int = 100         How many of each sort at most.
// column: owner String            The entity that has them alone; empty for those that are shared.
// column: total Int               How many there are of the sort.
// column: neighbours List<Map>    other, relation, direction (OUT, IN, or BOTH for a symmetric relation) and those who have it; most shared first.
UNWIND $ids AS asked
MATCH (n:Entity {id: asked})
MATCH (n)-[r /* of: relations */]-(o)
WHERE NOT o.id IN $ids AND (true /* and: claim/matches */) AND (true /* and: link/other */)
WITH DISTINCT asked, o.id AS other, type(r) AS relation,
  CASE WHEN type(r) IN $filter.symmetric THEN 'BOTH' WHEN startNode(r) = n THEN 'OUT' ELSE 'IN' END AS direction
ORDER BY asked
WITH other, relation, direction, collect(asked) AS owners
WITH other, relation, direction, owners, size(owners) AS sharers, CASE WHEN size(owners) > 1 THEN '' ELSE owners[0] END AS owner
ORDER BY sharers DESC, other, relation, direction
WITH owner, collect({other: other, relation: relation, direction: direction, owners: owners}) AS neighbours
RETURN owner, size(neighbours) AS total, neighbours[0..$limit] AS neighbours
ORDER BY owner
