// What keeps a source's id its own? A constraint; its look-up is a file of its own, for Grafeo's constraint has no index.
CREATE CONSTRAINT source_id IF NOT EXISTS FOR (s:Source) REQUIRE s.id IS UNIQUE
