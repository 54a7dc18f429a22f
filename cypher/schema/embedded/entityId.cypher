// What keeps an entity's id its own? A constraint; its look-up is a file of its own, for Grafeo's constraint has no index.
CREATE CONSTRAINT entity_id IF NOT EXISTS FOR (n:Entity) REQUIRE n.id IS UNIQUE
