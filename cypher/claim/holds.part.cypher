// The claim r holds on the last day of the day, month or year $asOf; where that is null, on some day.
$asOf IS NULL OR ((r.holdsFrom IS NULL OR left(r.holdsFrom, size($asOf)) <= $asOf) AND (r.holdsTo IS NULL OR left(r.holdsTo, size($asOf)) > $asOf))
