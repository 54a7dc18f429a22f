// The day, month or year key may lie between the days $from and $to, both included; null: open.
($from IS NULL OR key >= left($from, size(key))) AND ($to IS NULL OR key <= left($to, size(key)))
