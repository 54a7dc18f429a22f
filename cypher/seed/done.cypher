// Seeding has come to its end: which data does the graph hold now?
// param:  dataVersion String = "0123456789ab"
// param:  formatVersion Int = 2
// param:  words List<String> = []     What statistics tell of the whole (server/tally.ts) ...
// param:  numbers List<Int> = []      ... and how often: one for each.
MATCH ()-[r]->()
WITH count(r) AS claims
MATCH (mark:Interlock {id: 'graph'})
SET mark.seeding = false, mark.dataVersion = $dataVersion, mark.formatVersion = $formatVersion, mark.claims = claims,
  mark.words = $words, mark.numbers = $numbers
