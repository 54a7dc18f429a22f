// Which sources are by these publishers and have this text in their title or address, a page of them in order of id, and how many are there in all?
// param:  publishers List<String> = null   Any where null.
// param:  text String = null               Any where null.
// param:  page Map                The direction and where to go on (page/after.part.cypher).
// param:  limit Int               How many, one more than shown.
// param:  counted Boolean         Whether to count them.
// column: total Int               All that match; 0 where not counted.
// column: page List<Map>          key, id and source.
CALL () {
  MATCH (s:Source)
  WHERE $counted AND ($publishers IS NULL OR s.publisher IN $publishers)
    AND ($text IS NULL OR toLower(s.title) CONTAINS toLower($text) OR toLower(s.url) CONTAINS toLower($text))
  RETURN count(s) AS total
}
CALL () {
  MATCH (s:Source)
  WHERE ($publishers IS NULL OR s.publisher IN $publishers)
    AND ($text IS NULL OR toLower(s.title) CONTAINS toLower($text) OR toLower(s.url) CONTAINS toLower($text))
  WITH s, s.id AS id, s.id AS key, 0 AS unknown
  WHERE true /* and: page/after */
  WITH s, id, key
  ORDER BY CASE WHEN $page.back THEN null ELSE id END, CASE WHEN $page.back THEN id END DESC
  LIMIT $limit
  RETURN collect({key: key, id: id, source: s {.*}}) AS page
}
RETURN total, page
