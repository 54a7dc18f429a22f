// What makes the entities that come first by name quick to find?
CREATE INDEX entity_name IF NOT EXISTS FOR (n:Entity) ON (n.name)
