// Where no entity is asked: the claim r from s to o has what $filter asks of the other end at either end.
($filter.otherTypes IS NULL OR any(l IN labels(s) WHERE l IN $filter.otherTypes) OR any(l IN labels(o) WHERE l IN $filter.otherTypes))
AND ($filter.other IS NULL OR s.id IN $filter.other OR o.id IN $filter.other)
