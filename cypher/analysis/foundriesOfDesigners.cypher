// In whose fabs are the chips of each designer made?
// category: supply
// param:  asOf Date = null   The day on which it holds; any where null.
// param:  limit Int = 50
// column: designer Entity
// column: foundry Entity
// column: chips List<Entity>
// column: claims List<Claim>   Who makes which chip.
MATCH (f:Entity)-[r:MANUFACTURES]->(chip:Entity:Chip)
WHERE r.status = 'happened' AND (true /* and: claim/holds */)
WITH f, chip, r.id AS made
MATCH (chip)<-[b:BUILDS]-(d:Entity)
WHERE b.status = 'happened'
WITH DISTINCT d.id AS designer, f.id AS foundry, chip.id AS chip, made
ORDER BY chip, made
WITH designer, foundry, collect(DISTINCT chip) AS chips, collect(DISTINCT made) AS claims
RETURN designer, foundry, chips, claims
ORDER BY size(chips) DESC, designer, foundry
LIMIT $limit
