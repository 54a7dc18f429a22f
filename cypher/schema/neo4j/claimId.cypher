// What keeps a claim's id its own, and makes the claims of this relation type quick to find by it?
// once per: RelationType
CREATE CONSTRAINT IF NOT EXISTS FOR ()-[r:RelationType]-() REQUIRE r.id IS UNIQUE
