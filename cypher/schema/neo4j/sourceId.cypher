// What keeps a source's id its own, and makes it quick to find by it?
CREATE CONSTRAINT source_id IF NOT EXISTS FOR (s:Source) REQUIRE s.id IS UNIQUE
