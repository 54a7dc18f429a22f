// The row of this key (null: unknown, always last) and id comes after the cursor $page.from, in the order of $page.
$page.from IS NULL
OR (unknown <> $page.from.unknown AND (unknown > $page.from.unknown) <> $page.back)
OR (unknown = 0 AND $page.from.unknown = 0 AND key <> $page.from.key AND (key < $page.from.key) = $page.down)
OR (unknown = $page.from.unknown AND (unknown = 1 OR key = $page.from.key) AND id <> $page.from.id AND (id < $page.from.id) = $page.back)
