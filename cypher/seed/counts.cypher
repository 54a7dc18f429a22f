// How much is there that carries none of our labels, and how many relationships, as the counters have it?
// column: others Int     Nodes that are neither an entity, nor a source, nor the mark.
// column: claims Int     All relationships.
RETURN COUNT { MATCH (n) } - COUNT { MATCH (n:Entity) } - COUNT { MATCH (n:Source) } - COUNT { MATCH (n:Interlock) } AS others,
  COUNT { MATCH ()-[r]->() } AS claims
