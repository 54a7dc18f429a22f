// How many claims that pass the filter are there, by what they say of themselves?
// param:  filter Map             What is asked (server/graphql/filter.ts).
// column: relation String
// column: status String
// column: confidence String
// column: grade String           The evidence grade.
// column: since String           The year in which they begin to hold; null: unknown.
// column: until String           The day on which they hold no longer; null: open.
// column: contradicted Boolean   Whether another claim says otherwise.
// column: number Int
MATCH (:Entity)-[r]->(:Entity)
WHERE true /* and: claim/matches */
WITH type(r) AS relation, r.status AS status, r.confidence AS confidence, r.evidenceGrade AS grade, left(r.holdsFrom, 4) AS since, r.holdsTo AS until,
  r.contradicts IS NOT NULL AS contradicted, r.id AS id
RETURN relation, status, confidence, grade, since, until, contradicted, count(id) AS number
