// The claim r passes $filter, but for what is asked of its ends. Null: not asked. Bounds are whole days (Claim.holdsFrom).
($filter.relations IS NULL OR type(r) IN $filter.relations)
AND ($filter.to IS NULL OR r.holdsFrom IS NULL OR r.holdsFrom <= $filter.to)
AND ($filter.from IS NULL OR r.holdsTo IS NULL OR r.holdsTo > $filter.from)
AND ($filter.knownBy IS NULL OR (r.knownFrom IS NOT NULL AND r.knownFrom <= $filter.knownBy))
AND ($filter.statuses IS NULL OR r.status IN $filter.statuses)
AND ($filter.confidences IS NULL OR r.confidence IN $filter.confidences)
AND ($filter.grades IS NULL OR r.evidenceGrade IN $filter.grades)
AND ($filter.minSources IS NULL OR r.sourceCount >= $filter.minSources)
AND ($filter.contradicted IS NULL OR (r.contradicts IS NOT NULL) IN $filter.contradicted)
AND ($filter.publishers IS NULL OR all(wanted IN $filter.publishers WHERE any(p IN r.publishers WHERE p IN wanted)))
AND ($filter.publisherKinds IS NULL OR all(wanted IN $filter.publisherKinds WHERE any(k IN r.publisherKinds WHERE k IN wanted)))
AND ($filter.amounts IS NULL OR (r.amount IS NOT NULL AND all(wanted IN $filter.amounts WHERE r.currency = wanted.currency
  AND (wanted.min IS NULL OR r.amount >= wanted.min) AND (wanted.max IS NULL OR r.amount <= wanted.max))))
