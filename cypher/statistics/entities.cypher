// How many entities are there of this type (or sources), as a counter has it?
// once per: EntityType
// column: counts Map   By the name.
MATCH (n:EntityType)
WITH count(n) AS number
RETURN {EntityType: number} AS counts
