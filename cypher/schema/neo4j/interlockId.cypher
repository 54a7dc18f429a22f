// What keeps the version mark one, also where two seed at once?
CREATE CONSTRAINT interlock_id IF NOT EXISTS FOR (mark:Interlock) REQUIRE mark.id IS UNIQUE
