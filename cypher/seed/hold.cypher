// Seeding begins or goes on: whoever holds the mark in a transaction is the only one who writes.
MERGE (mark:Interlock {id: 'graph'})
SET mark.seeding = true
