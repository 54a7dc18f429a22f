// What keeps the version mark one?
CREATE CONSTRAINT interlock_id IF NOT EXISTS FOR (mark:Interlock) REQUIRE mark.id IS UNIQUE
