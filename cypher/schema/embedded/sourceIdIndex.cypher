// What makes a source quick to find by its id?
CREATE INDEX source_id_index IF NOT EXISTS FOR (s:Source) ON (s.id)
