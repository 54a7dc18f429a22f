// The entity n, with as many links as `counts` says for each of $hasLinks, passes the filter that $steps spells out: each step is a test of n
// or joins the truths of earlier steps by their places (server/graphql/entityFilter.ts); the last one counts. No step: everything passes.
size($steps) = 0 OR last(reduce(truth = [], step IN $steps | truth + [CASE step.test
  WHEN 'ids' THEN n.id IN step.words
  WHEN 'types' THEN any(l IN labels(n) WHERE l IN step.words)
  WHEN 'kinds' THEN n.kind IS NOT NULL AND n.kind IN step.words
  WHEN 'names' THEN n.name IN step.words
  WHEN 'contains' THEN n.name CONTAINS step.text
  WHEN 'startsWith' THEN n.name STARTS WITH step.text
  WHEN 'degree' THEN (step.min IS NULL OR n.degree >= step.min) AND (step.max IS NULL OR n.degree <= step.max)
  WHEN 'links' THEN counts[step.place] >= step.min
  WHEN 'and' THEN all(place IN step.of WHERE truth[place])
  WHEN 'or' THEN any(place IN step.of WHERE truth[place])
  ELSE NOT truth[step.of[0]] END]))
