// The amount of the claim r may be added to others: a transaction of its own, or the one claim that stands for a joint sum; no ceiling.
r.amount IS NOT NULL AND (r.bound IS NULL OR NOT r.bound IN ['up_to', 'under'])
AND (r.moneyKind IS NULL OR r.moneyKind IN ['transaction', 'joint']) AND r.sameDeal IS NULL
