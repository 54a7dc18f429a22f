// Which nodes did Interlock not make?
// param:  labels List<String> = ["Entity", "Source", "Interlock"]   One of these has every node that is ours.
// column: label String
// column: nodes Int
MATCH (n)
WHERE none(label IN labels(n) WHERE label IN $labels)
WITH n, CASE WHEN 'Entity' IN labels(n) THEN 'Entity' ELSE head(labels(n)) END AS label
WITH label, count(n) AS nodes
RETURN label, nodes
ORDER BY nodes DESC, label
LIMIT 5
