// The row of this key (null: unknown, always last) and id comes after the cursor $page.from, in the order of $page. A CASE, not ORs of ANDs:
// Neo4j multiplies those out, and plans and evaluates some sixty terms for each row.
CASE
  WHEN $page.from IS NULL THEN true
  WHEN unknown <> $page.from.unknown THEN (unknown > $page.from.unknown) <> $page.back
  WHEN unknown = 0 AND key <> $page.from.key THEN (key < $page.from.key) = $page.down
  ELSE id <> $page.from.id AND (id < $page.from.id) = $page.back
END
