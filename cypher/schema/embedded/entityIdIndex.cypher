// What makes an entity quick to find by its id?
CREATE INDEX entity_id_index IF NOT EXISTS FOR (n:Entity) ON (n.id)
