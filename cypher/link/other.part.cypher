// Seen from the entity n, the claim r leads the way and to the other end o that $filter asks for. A symmetric claim leads both ways.
($filter.direction IS NULL OR type(r) IN $filter.symmetric OR (startNode(r) = n) = ($filter.direction = 'OUT'))
AND ($filter.otherTypes IS NULL OR any(l IN labels(o) WHERE l IN $filter.otherTypes))
AND ($filter.other IS NULL OR o.id IN $filter.other)
