// What makes the entities with the most links quick to find?
CREATE INDEX entity_degree IF NOT EXISTS FOR (n:Entity) ON (n.degree)
