// How are the claims that pass the filter and make these links spread?
// param:  ids List<String> = ["nvidia~SUPPLIES~microsoft"]   Each link once; of a symmetric relation with its ends in alphabetical order.
// param:  filter Map              What is asked (server/graphql/filter.ts).
// column: relations List<Map>     word and count, as in each column
// column: statuses List<Map>
// column: confidences List<Map>
// column: grades List<Map>        Evidence grades.
// column: publisherKinds List<Map>   A claim counts once for each.
// column: publishers List<Map>    A claim counts once for each.
// column: currencies List<Map>    Of claims that state money.
// column: years List<Map>         In which they begin to hold.
UNWIND $ids AS asked
WITH split(asked, '~') AS part
MATCH (s:Entity {id: part[0]})
MATCH (o:Entity {id: part[2]})
WITH s, o, part[1] AS relation
MATCH (s)-[r]-(o)
WHERE type(r) = relation AND (relation IN $filter.symmetric OR startNode(r).id = s.id) AND (true /* and: claim/matches */) AND (true /* and: claim/ends */)
WITH collect(r) AS found
CALL (found) {
  UNWIND found AS r
  WITH type(r) AS word, count(r) AS claims
  RETURN collect({word: word, count: claims}) AS relations
}
CALL (found) {
  UNWIND found AS r
  WITH r.status AS word, count(r) AS claims
  RETURN collect({word: word, count: claims}) AS statuses
}
CALL (found) {
  UNWIND found AS r
  WITH r.confidence AS word, count(r) AS claims
  RETURN collect({word: word, count: claims}) AS confidences
}
CALL (found) {
  UNWIND found AS r
  WITH r.evidenceGrade AS word, count(r) AS claims
  RETURN collect({word: word, count: claims}) AS grades
}
CALL (found) {
  UNWIND found AS r
  UNWIND r.publisherKinds AS word
  WITH word, count(r) AS claims
  RETURN collect({word: word, count: claims}) AS publisherKinds
}
CALL (found) {
  UNWIND found AS r
  UNWIND r.publishers AS word
  WITH word, count(r) AS claims
  RETURN collect({word: word, count: claims}) AS publishers
}
CALL (found) {
  UNWIND found AS r
  WITH r.currency AS word, count(r.amount) AS claims
  WHERE claims > 0 AND word IS NOT NULL
  RETURN collect({word: word, count: claims}) AS currencies
}
CALL (found) {
  UNWIND found AS r
  WITH left(r.holdsFrom, 4) AS word, count(r.holdsFrom) AS claims
  WHERE claims > 0
  RETURN collect({word: word, count: claims}) AS years
}
RETURN relations, statuses, confidences, grades, publisherKinds, publishers, currencies, years
