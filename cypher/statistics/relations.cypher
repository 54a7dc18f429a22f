// How many claims are there of this relation type, as a counter has it?
// once per: RelationType
// column: counts Map   By the name.
MATCH ()-[r:RelationType]->()
WITH count(r) AS number
RETURN {RelationType: number} AS counts
