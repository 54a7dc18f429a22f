// How many ends do all links have, over relations that may be walked? Each link has two.
// column: ends Int
MATCH (n:Entity)
RETURN coalesce(sum(n.degree), 0) AS ends
