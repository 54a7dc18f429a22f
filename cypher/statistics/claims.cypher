// How many claims that pass the filter are there, by what they say of themselves?
// param:  filter Map             What is asked (server/graphql/filter.ts).
// column: relation String
// column: status String
// column: confidence String
// column: grade String           The evidence grade.
// column: since String           The first year in which they hold; null: unknown.
// column: lastYear String        The last year in which they hold; null: open.
// column: contradicted Boolean   Whether another claim says otherwise.
// column: number Int
MATCH ()-[r]->()
WHERE true /* and: claim/matches */
WITH type(r) AS relation, r.status AS status, r.confidence AS confidence, r.evidenceGrade AS grade, left(r.holdsFrom, 4) AS since,
  CASE WHEN right(r.holdsTo, 6) = '-01-01' THEN toString(toInteger(left(r.holdsTo, 4)) - 1) ELSE left(r.holdsTo, 4) END AS lastYear,
  r.contradicts IS NOT NULL AS contradicted, r.id AS id
RETURN relation, status, confidence, grade, since, lastYear, contradicted, count(id) AS number
