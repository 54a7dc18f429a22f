// On how many chips were models trained, and where do sources tell it differently?
// category: compute
// param:  limit Int = 50
// column: model Entity
// column: chip Entity
// column: least Int          The lowest number told.
// column: most Int           The highest.
// column: told Int           How many claims name a number.
// column: claims List<Claim>
MATCH (m:Entity:Model)-[r:TRAINED_ON]->(c:Entity:Chip)
WHERE r.count IS NOT NULL AND r.status IN ['happened', 'estimated', 'reported']
WITH m, c, r
ORDER BY r.id
WITH m.id AS model, c.id AS chip, min(r.count) AS least, max(r.count) AS most, count(r) AS told, collect(r.id) AS claims
RETURN model, chip, least, most, told, claims
ORDER BY most DESC, model, chip
LIMIT $limit
