// Seeding has come to its end: which data does the graph hold now?
// param:  dataVersion String = "0123456789ab"
// param:  formatVersion Int = 1
MATCH ()-[r]->()
WITH count(r) AS claims
MATCH (mark:Interlock {id: 'graph'})
SET mark.seeding = false, mark.dataVersion = $dataVersion, mark.formatVersion = $formatVersion, mark.claims = claims
