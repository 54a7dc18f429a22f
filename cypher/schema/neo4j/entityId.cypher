// What keeps an entity's id its own, and makes it quick to find by it?
CREATE CONSTRAINT entity_id IF NOT EXISTS FOR (n:Entity) REQUIRE n.id IS UNIQUE
